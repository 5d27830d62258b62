using TalksBot.Knowledge.Reading.Isolation;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>The text of a PDF: letters → lines → columns without running heads → paragraphs, with the page on which each part stands.</summary>
internal static class PdfReader
{
    /// <summary>Letters of a page: a drawing made of more is no text.</summary>
    private const int MostLettersAPage = 200_000;

    /// <summary>How much larger than the text's letters a title's are.</summary>
    private const double TitleSize = 1.15;

    /// <summary>Lines above a title: a section's name, a date.</summary>
    private const int MostAboveTitle = 3;

    public static ExtractedText Read(byte[] bytes, ChildLimits limits)
    {
        using var file = Open(bytes);
        if (file.NumberOfPages > limits.Pages)
            throw new UnreadableException(RefusalReason.TooComplex, $"pages>{limits.Pages}");
        var pages = RunningHeads.Drop(Pages(file, limits));
        var columns = pages.SelectMany(page => ReadingOrder.Columns(page.Lines)).ToList();
        if (columns.Count == 0)
            throw new UnreadableException(RefusalReason.NoWords);
        var paragraphs = PdfParagraphs.Of(columns);
        var title = TitleAt(paragraphs);
        var (body, titleStart) = Write(paragraphs, title, new PdfWords(columns.SelectMany(c => c)), limits);
        var head = TextHead.Find(body.Text, titleStart);
        var said = file.Information;
        return new ExtractedText
        {
            Title = head.Title is { } printed && (title is not null || Said(said.Title) is null) ? printed : Said(said.Title),
            Author = head.Author ?? Said(said.Author),
            Date = head.Date ?? (said.GetCreatedDateTimeOffset() is { } created ? DateOnly.FromDateTime(created.DateTime) : null),
            Lang = Language(file),
            Body = body.Text,
            Front = head.Front,
            Places = body.Places,
        };
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableException(RefusalReason.Encrypted, inner: e);
        }
    }

    private static List<PdfPage> Pages(PdfDocument file, ChildLimits limits)
    {
        var pages = new List<PdfPage>();
        long letters = 0;
        foreach (var page in file.GetPages())
        {
            letters += page.Letters.Count;
            if (page.Letters.Count > MostLettersAPage || letters > limits.Characters * 2L)
                throw new UnreadableException(RefusalReason.TooLong, $"{limits.Characters}");
            pages.Add(PdfLetters.Lines(page));
        }

        return pages;
    }

    /// <summary>The paragraph of the largest letters near the head of the first page, when they are larger than the text's.</summary>
    private static int? TitleAt(IReadOnlyList<PdfParagraph> paragraphs)
    {
        var usual = paragraphs.GroupBy(p => Math.Round(p.Size, 1)).MaxBy(g => g.Sum(p => p.Length))!.Key;
        var first = paragraphs.Take(MostAboveTitle + 1).Where(p => p.Page == paragraphs[0].Page).ToList();
        var largest = first.Max(p => p.Size);
        return largest > usual * TitleSize ? first.FindIndex(p => p.Size == largest) : null;
    }

    private static (ExtractedBody Body, int TitleStart) Write(IReadOnlyList<PdfParagraph> paragraphs, int? title, PdfWords words, ChildLimits limits)
    {
        var body = new BodyWriter(limits.Characters);
        var titleStart = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i == title)
                titleStart = body.Length;
            var paragraph = paragraphs[i];
            var asks = paragraph.IsBold && paragraph.Lines[^1].Text.EndsWith('?') && i != title;
            if (asks)
                body.Part("**", paragraph.Page);
            var text = "";
            var page = paragraph.Page;
            foreach (var line in paragraph.Lines)
            {
                var joined = text.Length == 0 ? line.Text : words.Join(text, line.Text);
                if (line.Page != page)
                {
                    // What stands before the page's end is written; a divided word belongs to the page on which it begins.
                    var end = joined.Length - line.Text.Length;
                    var cut = joined[..end].EndsWith(' ') ? end : joined.IndexOf(' ', end) is > 0 and var space ? space + 1 : joined.Length;
                    body.Part(joined[..cut], page);
                    (joined, page) = (joined[cut..], line.Page);
                }

                text = joined;
            }

            body.Part(text.TrimEnd('\u00AD'), text.Length > 0 ? page : null);
            if (asks)
                body.Part("**", null);
            body.EndParagraph();
        }

        return (body.End(PlaceKind.Page), titleStart);
    }

    private static string? Said(string? text)
    {
        var said = text is null ? "" : BodyCharacters.Line(text);
        var isJunk = said.Length < 3 || said.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || said.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
            || said.Contains(".doc", StringComparison.OrdinalIgnoreCase) || said.Contains('\\', StringComparison.Ordinal);
        return isJunk ? null : said;
    }

    private static string? Language(PdfDocument file)
    {
        var said = file.Structure.Catalog.CatalogDictionary.TryGet(UglyToad.PdfPig.Tokens.NameToken.Lang, out var token) && token is UglyToad.PdfPig.Tokens.IDataToken<string> text ? text.Data : null;
        var code = said?.Split('-')[0].ToLowerInvariant();
        return code is not null and not "en" && TextLanguage.IsCode(code) ? code : null;
    }
}
