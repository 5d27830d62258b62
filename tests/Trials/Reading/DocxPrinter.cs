using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TalksBot.Trials.Reading;

/// <summary>Sets a text as a Word document.</summary>
public static class DocxPrinter
{
    /// <param name="styled">Title and headings have styles; else they are plain paragraphs.</param>
    /// <param name="head">The page head; null for none.</param>
    /// <param name="deleted">Words that were deleted with changes tracked; null for none.</param>
    public static byte[] Print(CorpusText text, bool styled, string? head, string? deleted)
    {
        using var held = new MemoryStream();
        using (var file = WordprocessingDocument.Create(held, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = text.Title;
            file.PackageProperties.Creator = text.Author;
            file.PackageProperties.Created = text.Date.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(text.Lang);
            var body = new Body(text.Lines.Select((line, i) => Paragraph(line, StyleOf(line, i, styled))));
            if (deleted is not null)
                body.Elements<Paragraph>().Last().Append(new DeletedRun(new Run(new DeletedText(deleted))) { Id = "7", Author = "X" });
            main.Document = new Document(body);
            if (head is not null)
                AddHead(main, body, head);
        }

        return held.ToArray();
    }

    private static string? StyleOf(string line, int number, bool styled) => !styled ? null : number == 0 ? "Titre" : number > 2 && CorpusText.IsHeading(line) ? "Titre1" : null;

    /// <summary>Runs break anywhere, as a word processor leaves them.</summary>
    private static Paragraph Paragraph(string line, string? style)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var part in line.Chunk(23))
            paragraph.Append(new Run(new Text(new string(part)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static Styles Styles(string lang) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new Languages { Val = lang == "en" ? "en-US" : $"{lang}-{lang.ToUpperInvariant()}" }))),
        new Style(new StyleName { Val = "Title" }) { Type = StyleValues.Paragraph, StyleId = "Titre" },
        new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "Titre1" });

    private static void AddHead(MainDocumentPart main, Body body, string head)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(Paragraph(head, null));
        body.Append(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) }));
    }
}
