using TalksBot.Knowledge.Mending;

namespace TalksBot.Knowledge.Import;

/// <summary>What is done to texts as they come in, in the write that brings them.</summary>
public sealed record ImportManner
{
    public static ImportManner Plain { get; } = new();

    /// <summary>Added to the tags that a source has already.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>For a single text: what was mended in its preview.</summary>
    public SourceMend Mend { get; init; } = SourceMend.None;

    /// <summary>The act that an earlier import began and this one goes on with, so that both are undone together; null for an act of its own.</summary>
    public long? Act { get; init; }

    /// <summary>Notes what was added and replaced.</summary>
    public ChangeNote? Note { get; init; }
}
