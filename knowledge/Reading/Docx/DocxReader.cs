using DocumentFormat.OpenXml.Packaging;
using TalksBot.Knowledge.Reading.Isolation;

namespace TalksBot.Knowledge.Reading.Docx;

/// <summary>A document of a word processor: its paragraphs, without page heads, notes and what was deleted.</summary>
internal static class DocxReader
{
    private const int Megabyte = 1_000_000;

    /// <summary>Who programs say the author is when nobody was named.</summary>
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "python-docx", "user", "utilisateur", "admin", "administrator", "administrateur", "owner", "author", "auteur", "microsoft office user", "unknown", "un-named", "docx4j", "apache poi", "windows user",
    };

    public static ExtractedText Read(byte[] bytes, ChildLimits limits)
    {
        DocxArchive.Check(bytes, limits);
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = (long)limits.Expansion * Megabyte };
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, settings);
        if (file.MainDocumentPart is not { } document)
            throw new UnreadableException(RefusalReason.Damaged, "document.xml");
        var lines = DocxLines.Of(document);
        var body = new BodyWriter(limits.Characters);
        foreach (var line in lines.All)
            body.Paragraph(line);
        var text = body.End(places: null).Text;
        var head = TextHead.Find(text, 0);
        var said = file.PackageProperties;
        return new ExtractedText
        {
            Title = lines.Title ?? head.Title ?? Said(said.Title),
            Author = head.Author ?? (Said(said.Creator) is { } creator && !Nobody.Contains(creator) ? creator : null),
            Date = head.Date ?? (said.Created is { } created ? DateOnly.FromDateTime(created) : null),
            Lang = Language(document, said.Language),
            Body = text,
            Front = head.Front,
        };
    }

    private static string? Said(string? text) => text is null ? null : BodyCharacters.Line(text) is { Length: > 0 } said ? said : null;

    /// <summary>English is what a template says that nobody set: the words themselves tell better.</summary>
    private static string? Language(MainDocumentPart document, string? said)
    {
        var set = document.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value;
        var code = (Said(said) ?? set)?.Split('-')[0].ToLowerInvariant();
        return code is not null and not "en" && TextLanguage.IsCode(code) ? code : null;
    }
}
