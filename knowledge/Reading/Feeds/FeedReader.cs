using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TalksBot.Knowledge.Reading.Html;
using TalksBot.Knowledge.Reading.Isolation;

namespace TalksBot.Knowledge.Reading.Feeds;

/// <summary>An RSS or Atom feed, each item a text of its own.</summary>
internal static class FeedReader
{
    private const int MostBytes = 20_000_000;
    private const int MostItems = 500;

    /// <summary>Characters; no summary is longer.</summary>
    private const int LongSummary = 2000;

    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IReadOnlyList<ExtractedText> Read(byte[] bytes, ChildLimits limits)
    {
        if (bytes.Length > MostBytes)
            throw new UnreadableException(RefusalReason.TooLarge, bytes.Length.ToString(CultureInfo.InvariantCulture));
        var feed = Load(bytes);
        var texts = new List<ExtractedText>();
        var room = limits.Characters;
        foreach (var item in feed.Items.Take(MostItems))
        {
            if (Read(item, feed, room) is not { } text)
                continue;
            texts.Add(text);
            room -= text.Body.Length;
        }

        return texts.Count > 0 ? texts : throw new UnreadableException(RefusalReason.NoWords);
    }

    private static SyndicationFeed Load(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes };
        try
        {
            XmlDepth.Check(new MemoryStream(bytes, writable: false), settings);
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            return SyndicationFeed.Load(xml);
        }
        catch (XmlException e)
        {
            throw new UnreadableException(RefusalReason.Damaged, e.LineNumber.ToString(CultureInfo.InvariantCulture), e);
        }
    }

    private static ExtractedText? Read(SyndicationItem item, SyndicationFeed feed, int room)
    {
        var title = Said(item.Title?.Text);
        var content = Content(item);
        var lines = HtmlReader.Lines(content ?? item.Summary?.Text ?? "");
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate") ?? item.Links.FirstOrDefault();
        var url = (link?.GetAbsoluteUri() ?? link?.Uri) is { IsAbsoluteUri: true, Scheme: "http" or "https" } address ? address.AbsoluteUri : null;
        var hasWords = lines.Any(line => line.Any(char.IsLetter));
        if (!hasWords && url is null)
            return null;
        var written = hasWords ? Body(title, lines, room) : new ExtractedBody("", null, null);
        var key = item.Id ?? link?.Uri?.OriginalString ?? title ?? "";
        return new ExtractedText
        {
            Id = IdOf(key, title),
            Title = title,
            Author = HtmlHead.Person(Author(item) ?? Author(feed.Authors)),
            Date = Date(item),
            Lang = Language(feed),
            Url = url,
            Body = written.Text,
            Front = written.Front,
            Item = new FeedItem(key, hasWords && (url is null || IsWhole(lines, content is not null)), Time(item)),
        };
    }

    private static ExtractedBody Body(string? title, IReadOnlyList<string> lines, int room)
    {
        var body = new BodyWriter(room);
        if (title is not null)
            body.Head(title, null, null);
        foreach (var line in lines.SkipWhile(line => line == title))
            body.Paragraph(line);
        return body.End(places: null);
    }

    /// <summary>The text as its own element; null where the feed gives a summary alone.</summary>
    private static string? Content(SyndicationItem item) =>
        item.ElementExtensions.ReadElementExtensions<string>("encoded", ContentModule).FirstOrDefault(text => text.Length > 0)
        ?? (item.Content as TextSyndicationContent)?.Text
        ?? (item.Content as XmlSyndicationContent)?.GetReaderAtContent().ReadInnerXml();

    /// <summary>Many feeds of RSS hold the whole text where the summary belongs, and many that have an element for the text hold its beginning there.</summary>
    private static bool IsWhole(IReadOnlyList<string> lines, bool hasContent)
    {
        var last = lines[^1].TrimEnd(' ', ')', ']', '»');
        var isCut = last.EndsWith('…') || last.EndsWith("...", StringComparison.Ordinal);
        return !isCut && (hasContent || lines.Sum(line => line.Length) >= LongSummary);
    }

    private static string? Author(SyndicationItem item) =>
        Author(item.Authors) ?? Said(item.ElementExtensions.ReadElementExtensions<string>("creator", DublinCore).FirstOrDefault());

    /// <summary>RSS has "address (name)" or a name in the place of an address.</summary>
    private static string? Author(IEnumerable<SyndicationPerson> authors)
    {
        var person = authors.FirstOrDefault();
        if (Said(person?.Name) is { } name)
            return name;
        var address = Said(person?.Email);
        var open = address?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return open > 0 ? address![(open + 1)..].TrimEnd(')') : address is not null && !address.Contains('@', StringComparison.Ordinal) ? address : null;
    }

    private static DateOnly? Date(SyndicationItem item) =>
        Time(item) is { } time ? DateOnly.FromDateTime(time.DateTime) : HtmlHead.Day(item.ElementExtensions.ReadElementExtensions<string>("date", DublinCore).FirstOrDefault());

    private static DateTimeOffset? Time(SyndicationItem item)
    {
        try
        {
            var time = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            return time == default ? null : time;
        }
        catch (XmlException)
        {
            return null; // a date in a form of the feed's own says nothing; the item is read all the same
        }
    }

    private static string? Language(SyndicationFeed feed)
    {
        var said = feed.Language ?? feed.AttributeExtensions.GetValueOrDefault(new XmlQualifiedName("lang", XNamespace.Xml.NamespaceName));
        var code = said?.Split('-')[0].Trim().ToLowerInvariant();
        return code is not null && TextLanguage.IsCode(code) ? code : null;
    }

    /// <summary>The title for people, and a few letters of what the feed itself tells its items apart by: the same item has the same id each time.</summary>
    private static string IdOf(string key, string? title)
    {
        const int longest = 60;
        var slug = title is null ? "" : SourceId.Slug(title);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
        return slug.Length == 0 ? $"item-{hash}" : $"{slug[..Math.Min(slug.Length, longest)].TrimEnd('-')}-{hash}";
    }

    private static string? Said(string? text) => HtmlHead.Said(text);
}
