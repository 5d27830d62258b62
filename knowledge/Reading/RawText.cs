namespace TalksBot.Knowledge.Reading;

/// <summary>A text as a reader hands it on: decoded, line ends as \n, with what was found of its title, author, date, language.</summary>
public sealed record RawText
{
    /// <summary>Id to give the source: an ASCII slug of the file's name, or the id of a JSONL line.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Lang { get; init; }

    public string? Url { get; init; }
    public required string Body { get; init; }
    public BodyFormat Format { get; init; } = BodyFormat.PlainText;

    /// <summary>Pages or times of the file, by offset into the body; null when it has neither.</summary>
    public PlaceMarks? Places { get; init; }

    /// <summary>The lines at the head of the body that are not yet the text: junk, title, byline; null when there are none.</summary>
    public FrontMatter? Front { get; init; }
}

/// <summary>Half-open ranges into the body: where title and byline stand, and where the text proper begins.</summary>
public sealed record FrontMatter(Span? Title, Span? Byline, int End);

/// <summary>A half-open range of UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End);

/// <summary>How the body's characters are to be read.</summary>
public enum BodyFormat
{
    /// <summary>Paragraphs: lines of their own, or lines broken at a width and set apart by empty ones.</summary>
    PlainText,

    Markdown,

    /// <summary>Every line is a paragraph.</summary>
    Lines,

    /// <summary>A maintainer's answer: the first line is the question, and what follows is said by the author. Every line is a paragraph.</summary>
    Note,
}
