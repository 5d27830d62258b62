using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>What one act did to one source.</summary>
/// <param name="Before">Null for a source that was not there.</param>
/// <param name="After">Null for one that is no more.</param>
public sealed record SourceChange(string Id, SourceChangeKind Kind, SourceState? Before, SourceState? After);

/// <summary>Notes changes of sources within the write that makes them: the audit trail, who may see them, replies to be sent. All of it is durable, or none.</summary>
/// <param name="tx">The open write.</param>
/// <param name="changes">At least one; an import of many notes them in batches.</param>
public delegate void ChangeNote(StoreWriter tx, IReadOnlyList<SourceChange> changes);

/// <summary>What was done to a source. Stored by name: a name is never changed nor taken away.</summary>
public enum SourceChangeKind
{
    /// <summary>A new id, or a retired one with another text.</summary>
    Added,

    /// <summary>A new version took the place of the one before.</summary>
    Replaced,

    Retired,

    /// <summary>A retired source, or an earlier version, is quoted again.</summary>
    Restored,

    Mended,
    Tagged,

    /// <summary>The change before was taken back.</summary>
    Undone,

    /// <summary>Removed for good, with all versions.</summary>
    Erased,
}

/// <summary>A change in a source's history.</summary>
/// <param name="Version">The version that held after it.</param>
public sealed record SourceEvent(DateTimeOffset When, SourceChangeKind Kind, int Version);
