namespace TalksBot.Knowledge.Reading;

/// <summary>What somebody who adds a text already knows of it; each value given wins over what the text itself shows.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing known: everything is taken from the text.</summary>
    public static ReadOptions None { get; } = new();

    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Lang { get; init; }

    public string? Url { get; init; }
}
