namespace TalksBot.Knowledge;

/// <summary>A text that can be quoted, in one version. Immutable: other content under the same id is a new version.</summary>
/// <remarks>All offsets in a source are UTF-16 code units into <see cref="Body"/>, end exclusive.</remarks>
public sealed record Source
{
    /// <summary>Short ASCII slug or the id given in a JSONL line; unique in a store, 1 to 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Counts from 1; the newest version of an id is the one that is quoted.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>ISO 639-1 code of the text, "fr" for instance.</summary>
    public required string Lang { get; init; }

    public string? Url { get; init; }

    /// <summary>The text as it came, with line ends as \n; never altered afterwards.</summary>
    public required string Body { get; init; }

    /// <summary>Pages or times of the file that the text came from; null when it has neither.</summary>
    public PlaceMarks? Places { get; init; }

    /// <summary>In reading order, disjoint. A title and byline that stand in the body form passage 0; the others count from 1.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Reported speech found in the text: who said what, by which verb.</summary>
    public required IReadOnlyList<ReportedSpeech> Quotes { get; init; }

    /// <summary>The characters between two offsets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the body.</exception>
    public string Slice(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Body.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        return Body[start..end];
    }
}
