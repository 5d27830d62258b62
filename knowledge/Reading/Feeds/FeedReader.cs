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
        var lines = HtmlReader.Lines(Content(item));
        if (lines.Count == 0 || lines.All(line => !line.Any(char.IsLetter)))
            return null;
        var author = HtmlHead.Person(Author(item) ?? Author(feed.Authors));
        var body = new BodyWriter(room);
        if (title is not null)
            body.Head(title, null, null);
        foreach (var line in lines.SkipWhile(line => line == title))
            body.Paragraph(line);
        var written = body.End(places: null);
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")?.Uri ?? item.Links.FirstOrDefault()?.Uri;
        return new ExtractedText
        {
            Id = IdOf(item, title, link),
            Title = title,
            Author = author,
            Date = Date(item),
            Lang = Language(feed),
            Url = link is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? link.AbsoluteUri : null,
            Body = written.Text,
            Front = written.Front,
        };
    }

    /// <summary>The whole text where the feed gives it, else its summary.</summary>
    private static string Content(SyndicationItem item) =>
        item.ElementExtensions.ReadElementExtensions<string>("encoded", ContentModule).FirstOrDefault(text => text.Length > 0)
        ?? (item.Content as TextSyndicationContent)?.Text
        ?? (item.Content as XmlSyndicationContent)?.GetReaderAtContent().ReadInnerXml()
        ?? item.Summary?.Text ?? "";

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

    private static DateOnly? Date(SyndicationItem item)
    {
        try
        {
            var time = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            if (time != default)
                return DateOnly.FromDateTime(time.DateTime);
        }
        catch (XmlException)
        {
            // A date in a form of the feed's own says nothing; the item is read all the same.
        }

        return HtmlHead.Day(item.ElementExtensions.ReadElementExtensions<string>("date", DublinCore).FirstOrDefault());
    }

    private static string? Language(SyndicationFeed feed)
    {
        var said = feed.Language ?? feed.AttributeExtensions.GetValueOrDefault(new XmlQualifiedName("lang", XNamespace.Xml.NamespaceName));
        var code = said?.Split('-')[0].Trim().ToLowerInvariant();
        return code is not null && TextLanguage.IsCode(code) ? code : null;
    }

    /// <summary>The title for people, and a few letters of what the feed itself tells its items apart by: the same item has the same id each time.</summary>
    private static string IdOf(SyndicationItem item, string? title, Uri? link)
    {
        const int longest = 60;
        var slug = title is null ? "" : SourceId.Slug(title);
        var key = item.Id ?? link?.OriginalString ?? title ?? "";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
        return slug.Length == 0 ? $"item-{hash}" : $"{slug[..Math.Min(slug.Length, longest)].TrimEnd('-')}-{hash}";
    }

    private static string? Said(string? text) => HtmlHead.Said(text);
}
