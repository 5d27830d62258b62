using TalksBot.Knowledge.Mending;

namespace TalksBot.Knowledge.Import;

/// <summary>What holds of a source between two changes. The texts themselves stand in versions that are never altered, so this is all that an undo brings back.</summary>
public sealed record SourceState
{
    /// <summary>The version that is quoted, or was quoted last; from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When the source was retired; null while it is quoted.</summary>
    public DateTimeOffset? Retired { get; init; }

    /// <summary>In order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public SourceCorrections Corrections { get; init; } = SourceCorrections.None;
}
