using System.Globalization;
using AngleSharp.Html.Dom;
using TalksBot.Knowledge.Reading.Isolation;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>The article in a page, without what stands around it on the site.</summary>
internal static class HtmlReader
{
    /// <summary>A part of a page that its author marked as the article must hold this share of its words to be taken for all of it.</summary>
    private const double Most = 0.5;

    /// <summary>SmartReader weighs each element several times: a page of more of them has little around its text, and is taken whole.</summary>
    private const int MostElements = 20_000;

    /// <summary>For links within the page, which are not followed.</summary>
    private const string Nowhere = "https://page.invalid/";

    public static ExtractedText Read(byte[] bytes, ChildLimits limits)
    {
        if (bytes.Length > ReadLimits.PageBytes)
            throw new UnreadableException(RefusalReason.TooLarge, bytes.Length.ToString(CultureInfo.InvariantCulture));
        return Read(HtmlDecoding.Decode(bytes), limits);
    }

    private static ExtractedText Read(string html, ChildLimits limits)
    {
        var page = HtmlParsing.Parse(html);
        HtmlFrame.Strip(page);
        var head = HtmlHead.Take(page);
        var lines = Article(page);
        var body = new BodyWriter(limits.Characters);
        if (head.Title is not null)
            body.Head(head.Title, head.Byline, head.DateLine);
        foreach (var line in lines.SkipWhile(line => line == head.Title))
            body.Paragraph(line);
        var written = body.End(places: null);
        return new ExtractedText
        {
            Title = head.Title,
            Author = head.Author,
            Date = head.Date,
            Lang = head.Lang,
            Url = head.Url,
            Body = written.Text,
            Front = written.Front,
        };
    }

    /// <summary>The paragraphs of a snippet of HTML, as a feed holds them.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        var page = HtmlParsing.Parse(html);
        HtmlFrame.Strip(page);
        return page.Body is { } body ? HtmlLines.Of(body) : [];
    }

    private static IReadOnlyList<string> Article(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return [];
        var whole = HtmlLines.Of(body);
        var all = Letters(whole);
        foreach (var marked in page.QuerySelectorAll("[itemprop=articleBody],article,main,[role=main]"))
        {
            var lines = HtmlLines.Of(marked);
            if (Letters(lines) > all * Most)
                return lines;
        }

        if (page.All.Length > MostElements)
            return whole;
        using var reader = new SmartReader.Reader(Nowhere, page.DocumentElement.OuterHtml) { CharThreshold = 200 };
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
            return whole;
        var chosen = HtmlLines.Of(HtmlParsing.Parse(article.Content).Body!);
        return Letters(chosen) == 0 ? whole : chosen;
    }

    private static int Letters(IReadOnlyList<string> lines) => lines.Sum(line => line.Count(char.IsLetter));
}
