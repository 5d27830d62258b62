using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TalksBot.Knowledge.Reading.Docx;

/// <summary>The paragraphs of a document, a line each, as they read with all changes accepted. A heading or a bold line that asks keeps its emphasis.</summary>
internal sealed class DocxLines
{
    private readonly Dictionary<string, string> _styles;
    private readonly List<string> _lines = [];

    private DocxLines(MainDocumentPart document) =>
        _styles = document.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(s => s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleId!.Value!).ToDictionary(s => s.Key, s => s.First().StyleName?.Val?.Value ?? s.Key) ?? [];

    /// <summary>The paragraph in the style "Title"; null when there is none.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<string> All => _lines;

    public static DocxLines Of(MainDocumentPart document)
    {
        var lines = new DocxLines(document);
        if (document.Document?.Body is { } body)
            lines.Walk(body);
        return lines;
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph)
                Add(paragraph);
            else if (child is TableRow row)
                AddRow(row);
            else if (child is not (DeletedRun or MoveFromRun or AlternateContentFallback))
                Walk(child);
        }
    }

    private void AddRow(TableRow row)
    {
        var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(p => Reading(p).Text.Replace('\n', ' ')))).Where(t => t.Length > 0);
        if (string.Join(" | ", cells) is { Length: > 0 } line)
            _lines.Add(line);
    }

    private void Add(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? _styles.GetValueOrDefault(id, id) : "";
        var (text, isBold) = Reading(paragraph);
        var isHeading = style.StartsWith("heading", StringComparison.OrdinalIgnoreCase);
        foreach (var part in text.Split('\n'))
        {
            var line = BodyCharacters.Line(part);
            if (line.Length == 0)
                continue;
            if (style.Equals("Title", StringComparison.OrdinalIgnoreCase))
                Title ??= line;
            _lines.Add((isBold || isHeading) && line.EndsWith('?') ? $"**{line}**" : line);
        }

        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any()))
            Walk(box);
    }

    private static (string Text, bool IsBold) Reading(Paragraph paragraph)
    {
        var text = new StringBuilder();
        int bold = 0, plain = 0;
        foreach (var run in paragraph.Descendants<Run>())
        {
            if (run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value != false || run.Ancestors().TakeWhile(a => a != paragraph).Any(IsLeftOut))
                continue;
            var before = text.Length;
            foreach (var part in run.ChildElements)
                text.Append(Part(part));
            var letters = 0;
            for (var i = before; i < text.Length; i++)
                letters += char.IsLetter(text[i]) ? 1 : 0;
            var isBold = run.RunProperties?.Bold is { } on && on.Val?.Value != false;
            (bold, plain) = isBold ? (bold + letters, plain) : (bold, plain + letters);
        }

        return (text.ToString(), bold > 0 && plain == 0);
    }

    /// <summary>What was deleted or moved away, the words of a text box (a paragraph of its own), and the older form of a drawing.</summary>
    private static bool IsLeftOut(OpenXmlElement element) => element is DeletedRun or MoveFromRun or TextBoxContent or AlternateContentFallback;

    private static string Part(OpenXmlElement part) => part switch
    {
        Text words => words.Text,
        TabChar => " ",
        Break { Type.Value: var type } when type == BreakValues.Page || type == BreakValues.Column => "\n",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        _ => "",
    };
}
