using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Import;

/// <summary>What an import did, text by text.</summary>
public sealed record ImportReport(IReadOnlyList<ImportedSource> Sources, IReadOnlyList<ReadRefusal> Refusals)
{
    /// <summary>For <see cref="ImportManner.Act"/> of an import that goes on; null while nothing was stored.</summary>
    public long? Act { get; init; }
}

/// <summary>A text that came in, or was there already.</summary>
public sealed record ImportedSource(string Id, int Version, string Title, ImportOutcome Outcome);

public enum ImportOutcome
{
    /// <summary>A new id, or one that had been removed.</summary>
    Added,

    /// <summary>Other content or metadata than before: a new version.</summary>
    Replaced,

    /// <summary>The same content and metadata as the version that is quoted, as it came in or as it is exported.</summary>
    Skipped,
}

/// <summary>How far an import has come.</summary>
/// <param name="Done">Texts handled so far, refused ones included.</param>
public sealed record ImportProgress(int Done);
