using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>A file, folder or feed that cannot be read, until it can; kept so that it is told once, and by <c>doctor</c> as long as it lasts.</summary>
internal sealed record WatchTrouble
{
    public static readonly Records<WatchTrouble, string> Rows = new("watch_troubles", trouble => trouble.Key);

    public required string Key { get; init; }
    public required WatchedKind Kind { get; init; }

    /// <summary>The path, or the feed's address.</summary>
    public required string About { get; init; }

    public required RefusalReason Reason { get; init; }
    public string? Detail { get; init; }

    /// <summary>Of a JSONL file.</summary>
    public int? Line { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether the owners know.</summary>
    public bool Told { get; init; }

    /// <summary>It is over, which the owners, who know of it, are still to be told.</summary>
    public bool Over { get; init; }

    public ReadRefusal Refusal => new(About, Reason, Detail, Line);

    public static string KeyOf(WatchedKind kind, string about) => WatchKey.Of($"{kind} {about}");
}

/// <summary>What is looked at.</summary>
internal enum WatchedKind
{
    File,
    Folder,
    Feed,
}
