using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>A file of a watched folder, as it was when it was last read: as long as it stays so, it is not read again.</summary>
internal sealed record WatchedFile
{
    public static readonly Records<WatchedFile, string> Rows = new("watched_files", file => file.Key, file => file.Folder, file => file.Id, file => file.Hash);

    /// <summary><see cref="WatchKey"/> of the path.</summary>
    public required string Key { get; init; }

    public required string Path { get; init; }

    /// <summary><see cref="WatchKey"/> of the folder that is watched.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Ticks of the last writing, as the file system keeps it.</summary>
    public required long Modified { get; init; }

    /// <summary>SHA-256 of the content; empty for what is not read at all.</summary>
    public required string Hash { get; init; }

    /// <summary>Of the source that has its id of the file's name; empty for a file that holds ids of its own.</summary>
    public string Id { get; init; } = "";

    /// <summary>Not all of it could be read.</summary>
    public bool IsAside { get; init; }
}
