using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>What a page says of its article: in its metadata, and in the lines printed above the text.</summary>
/// <param name="Byline">The printed line that names the author; null when there is none.</param>
/// <param name="DateLine">The printed line that gives the date; null when there is none, or when it is the byline.</param>
internal sealed record HtmlHead(string? Title, string? Author, DateOnly? Date, string? Lang, string? Url, string? Byline, string? DateLine)
{
    private const int LongestLine = 160;
    private const string Bylines = "[rel=author],[itemprop=author],.byline,.by-line,.author,.auteur,.signature,[class*=byline],[class*=author],[class*=auteur]";
    private const string Dates = "time,[itemprop=datePublished],.date,.published,.dateline,[class*=publi],[class*=date]";

    /// <summary>Reads the head and takes its printed lines out of the page, so that they do not come twice.</summary>
    public static HtmlHead Take(IHtmlDocument page)
    {
        var heading = Heading(page);
        var data = LinkedData.Of(page);
        var (byline, dateLine) = TakeLines(page, heading);
        var printed = byline is null ? null : new HeadLine(byline, 0, byline.Length, false, true).Author(bare: true);
        var title = Said(heading?.TextContent) ?? data.Title ?? Meta(page, "og:title", "twitter:title", "dc.title") ?? PageTitle(page);
        heading?.Remove();
        return new HtmlHead(
            title,
            printed?.Name ?? data.Author ?? Person(Meta(page, "author", "article:author", "dc.creator", "parsely-author")),
            data.Date ?? Day(Meta(page, "article:published_time", "date", "dc.date", "dc.date.issued", "datepublished", "pubdate", "publish-date")) ?? printed?.Date
                ?? (dateLine is null ? null : Datelines.Parse(dateLine.Text) ?? Day(dateLine.Machine)),
            Language(page),
            Link(page),
            byline,
            dateLine?.Text);
    }

    private static IElement? Heading(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Where(h => Said(h.TextContent) is { Length: > 1 }).ToList();
        var named = Meta(page, "og:title") ?? PageTitle(page);
        return headings.FirstOrDefault(h => named is not null && named.Contains(Said(h.TextContent)!, StringComparison.OrdinalIgnoreCase))
            ?? headings.FirstOrDefault(h => h.Closest("article,main") is not null)
            ?? headings.FirstOrDefault();
    }

    private static (string? Byline, DateText? Date) TakeLines(IHtmlDocument page, IElement? heading)
    {
        var place = heading?.Closest("article,main") ?? (IElement?)page.Body;
        if (place is null)
            return (null, null);
        var byline = place.QuerySelectorAll(Bylines).Select(e => (Element: e, Text: LineOf(e)))
            .FirstOrDefault(e => e.Text is not null && new HeadLine(e.Text, 0, e.Text.Length, false, true).Author(bare: true) is not null);
        var date = place.QuerySelectorAll(Dates).Where(e => byline.Element is null || !byline.Element.Contains(e) && !e.Contains(byline.Element))
            .Select(e => (Element: e, Text: LineOf(e), Machine: e.GetAttribute("datetime") ?? e.GetAttribute("content")))
            .FirstOrDefault(e => e.Text is not null && Datelines.Parse(e.Text) is not null);
        byline.Element?.Remove();
        date.Element?.Remove();
        return (byline.Text, date.Element is null ? null : new DateText(date.Text!, date.Machine));
    }

    private static string? LineOf(IElement element) => Said(element.TextContent) is { Length: <= LongestLine } line ? line : null;

    /// <summary>The title without the site's name after it.</summary>
    private static string? PageTitle(IHtmlDocument page)
    {
        if (Said(page.Title) is not { } title)
            return null;
        var cut = title.LastIndexOfAny(['|', '–', '—', '·', '»']);
        cut = cut < 0 ? title.LastIndexOf(" - ", StringComparison.Ordinal) : cut;
        return cut > 15 && title.Length - cut < 40 ? title[..cut].TrimEnd() : title;
    }

    private static string? Meta(IHtmlDocument page, params string[] names)
    {
        foreach (var name in names)
        {
            var found = page.QuerySelectorAll("meta").FirstOrDefault(m =>
                name.Equals(m.GetAttribute("name") ?? m.GetAttribute("property") ?? m.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase));
            if (Said(found?.GetAttribute("content")) is { } content)
                return content;
        }

        return null;
    }

    private static string? Language(IHtmlDocument page)
    {
        var said = page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang") ?? Meta(page, "content-language", "og:locale", "dc.language");
        var code = said?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return code is not null && TextLanguage.IsCode(code) ? code : null;
    }

    private static string? Link(IHtmlDocument page)
    {
        var link = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        return Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 ? url.AbsoluteUri : null;
    }

    internal static DateOnly? Day(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? DateOnly.FromDateTime(time.DateTime)
        : Datelines.Parse(text);

    internal static string? Person(string? text) =>
        text is null || text.Contains("://", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal) ? null : HeadLines.Author(text, bare: true) ?? text;

    internal static string? Said(string? text) => text is null ? null : BodyCharacters.Line(text) is { Length: > 0 } line ? line : null;

    private sealed record DateText(string Text, string? Machine);
}
