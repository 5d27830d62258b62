using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalksBot.Knowledge.Reading.Subtitles;

namespace TalksBot.Knowledge.Reading;

/// <summary>What a file is, by its first bytes. Its name counts only where the content may be two things: text with or without Markdown's marks, a broken JSON line.</summary>
internal static partial class FormatDetection
{
    /// <summary>Bytes looked at.</summary>
    public const int Reach = 65_536;

    /// <summary>First bytes of formats that are not read, with their usual extension.</summary>
    private static readonly (byte[] Bytes, string Extension)[] Others =
    [
        ("{\\rtf"u8.ToArray(), ".rtf"), ("GIF8"u8.ToArray(), ".gif"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], ".png"), ([0xFF, 0xD8, 0xFF], ".jpg"), ([0x1F, 0x8B], ".gz"),
        ("Rar!"u8.ToArray(), ".rar"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], ".7z"), ("BZh"u8.ToArray(), ".bz2"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], ".xz"),
        ("OggS"u8.ToArray(), ".ogg"), ("ID3"u8.ToArray(), ".mp3"), ("\u007FELF"u8.ToArray(), ".elf"), ("PK\u0005\u0006"u8.ToArray(), ".zip"), ("SQLite format 3"u8.ToArray(), ".db"),
    ];

    /// <summary>The format, or the extension of one that is not read, or neither when the bytes are no text.</summary>
    public static (TextFormat? Format, RefusalReason Reason, string? Other) Of(ReadOnlySpan<byte> start, string name)
    {
        if (start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("%PDF-"u8))
            return Known(TextFormat.Pdf);
        if (start.StartsWith("PK\u0003\u0004"u8))
            return Known(TextFormat.Docx);
        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? (null, RefusalReason.Encrypted, null) : (null, RefusalReason.UnknownType, ".doc");
        foreach (var (bytes, extension) in Others)
        {
            if (start.StartsWith(bytes))
                return (null, RefusalReason.UnknownType, extension);
        }

        // A file may begin with a mail's or a server's lines.
        var isBinary = TextDecoder.Decode(TextDecoder.WholeStart(start)) is not { } characters;
        if (isBinary)
            return start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0 ? Known(TextFormat.Pdf) : (null, RefusalReason.Binary, null);
        return OfCharacters(TextDecoder.Decode(TextDecoder.WholeStart(start))!, name);
    }

    /// <summary>Whether a name says that somebody means the file as a text: of many files in a folder, those are read.</summary>
    public static bool IsMeant(string name) => Meant().IsMatch(name);

    private static (TextFormat? Format, RefusalReason Reason, string? Other) OfCharacters(string characters, string name)
    {
        var text = characters.AsSpan().TrimStart('\uFEFF');
        if (CueReader.Reads(text))
            return Known(TextFormat.Subtitles);
        var isMarkdown = MarkdownName().IsMatch(name);
        var trimmed = text.TrimStart();
        if (trimmed.StartsWith('<') && Markup(trimmed, isMarkdown) is { } markup)
            return markup;
        if (JsonLinesName().IsMatch(name) || trimmed.StartsWith('{') && IsJsonLine(trimmed))
            return Known(TextFormat.JsonLines);
        return Known(isMarkdown || LooksMarkdown(text) ? TextFormat.Markdown : TextFormat.PlainText);
    }

    private static (TextFormat? Format, RefusalReason Reason, string? Other)? Markup(ReadOnlySpan<char> text, bool isMarkdown)
    {
        var start = text[..Math.Min(text.Length, 16_384)].ToString();
        var root = Root().Match(start) is { Success: true } match ? match.Groups["n"].Value.ToLowerInvariant() : "";
        if (root is "rss" or "feed" or "rdf:rdf")
            return Known(TextFormat.Feed);
        if (root is "html" or "head" or "body" || DocumentType().IsMatch(start))
            return Known(TextFormat.Html);
        if (!isMarkdown && Tags().Count(start) >= 4)
            return Known(TextFormat.Html);
        return start.StartsWith("<?xml", StringComparison.Ordinal) ? (null, RefusalReason.UnknownType, ".xml") : null;
    }

    /// <summary>The first line is an object with an id or a text, whatever may follow.</summary>
    private static bool IsJsonLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        // A line longer than what is looked at shows its first fields.
        if (end < 0 && text.Length > Reach / 4)
            return FirstField().IsMatch(text[..Math.Min(text.Length, 4096)]);
        try
        {
            using var json = JsonDocument.Parse((end < 0 ? text : text[..end]).ToString());
            return json.RootElement.ValueKind == JsonValueKind.Object && (json.RootElement.TryGetProperty("text", out _) || json.RootElement.TryGetProperty("id", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A YAML block or a heading at its head, or two headings.</summary>
    private static bool LooksMarkdown(ReadOnlySpan<char> text) =>
        Yaml().IsMatch(text) || MarkdownHeading().Count(text) >= 2 || text.TrimStart().StartsWith("# ") && MarkdownHeading().Count(text) >= 1;

    private static (TextFormat? Format, RefusalReason Reason, string? Other) Known(TextFormat format) => (format, default, null);

    [GeneratedRegex(@"\.(?:te?xt|md|markdown|jsonl|ndjson|html?|xhtml|pdf|docx|srt|vtt|rss|atom|xml)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    [GeneratedRegex(@"\.(?:md|markdown)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownName();

    [GeneratedRegex(@"\.(?:jsonl|ndjson)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JsonLinesName();

    /// <summary>The first element, behind declarations and comments.</summary>
    [GeneratedRegex(@"\A(?:\s|<\?[^>]*>|<!--(?:[^-]|-[^-])*-->|<![A-Za-z][^>\[]*(?:\[[^\]]*\])?>)*<(?<n>[A-Za-z][\w:.-]{0,30})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Root();

    [GeneratedRegex(@"<!doctype\s+html\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"</?(?:p|div|article|section|main|h[1-6]|ul|ol|li|table|tr|td|span|a|br|strong|em|blockquote|meta|title|header|nav)\b[^<>]{0,500}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("""\A\{\s*"(?:id|text|title|lang|author|date|url)"\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex FirstField();

    [GeneratedRegex(@"\A---\r?\n(?:[\w-]+:[^\n]*\n){1,40}---\r?\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownHeading();
}
