using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>How it stands with a watched folder, for <c>doctor</c>.</summary>
internal sealed record WatchedFolder
{
    public static readonly Records<WatchedFolder, string> Rows = new("watched_folders", folder => folder.Key);

    public required string Key { get; init; }

    /// <summary>When it was last looked at, give or take some minutes.</summary>
    public required DateTimeOffset LastLook { get; init; }

    /// <summary>When something new was last read; null for never.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>How many files there are that are meant as texts.</summary>
    public int Files { get; init; }
}
