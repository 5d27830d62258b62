namespace TalksBot.Knowledge.Import;

/// <summary>A source as lists show it.</summary>
/// <param name="Passages">How many it has.</param>
public sealed record SourceSummary(string Id, string Title, string? Author, DateOnly? Date, string Lang, int Version, int Passages)
{
    /// <summary>In order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>When it was retired; null while it is quoted.</summary>
    public DateTimeOffset? Retired { get; init; }

    /// <summary>
    /// Rises with each version of any source that comes in: what came in after a moment has a higher one than all that was there, whatever the clock did.
    /// Changes that bring no text (tags, corrections, restoring) leave it. 0 for what came in before it was counted.
    /// </summary>
    public long Arrival { get; init; }

    /// <summary>Rises with each act on any source (a text that comes in, a mend, a tag, retiring): what was made of a source before its last act may not hold. 0 in older stores.</summary>
    public long Act { get; init; }

    internal static SourceSummary Of(SourceHead head) => new(head.Id, head.Title, head.Author, head.Date, head.Lang, head.Version, head.Passages)
    {
        Tags = head.Tags.Count == 0 ? [] : head.Tags,
        Retired = head.Removed,
        Arrival = head.Arrival,
        Act = head.Act,
    };
}
