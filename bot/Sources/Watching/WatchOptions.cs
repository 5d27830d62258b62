using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>What is looked at for new texts while the program runs: the keys <c>Watch</c>, <c>WatchEvery</c>, <c>Feeds</c> and <c>FeedsFirst</c> under <c>Sources</c>.</summary>
public sealed class WatchOptions
{
    public const string Section = "Sources", FoldersKey = "Watch", EveryKey = "WatchEvery", FeedsKey = "Feeds", FirstKey = "FeedsFirst";

    public static readonly string[] Keys = [FoldersKey, EveryKey, FeedsKey, FirstKey];

    internal static readonly TimeSpan ShortestEvery = TimeSpan.FromSeconds(5), LongestEvery = TimeSpan.FromHours(1);
    internal const int MostFirst = 50;

    /// <summary>Folders whose files become texts; none by default.</summary>
    public IReadOnlyList<FolderOptions> Folders { get; set; } = [];

    /// <summary>How often a folder is looked at; it is looked at sooner when the system tells that something stirs in it. 5 s to 1 hour; 30 s by default.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>None by default.</summary>
    public IReadOnlyList<FeedOptions> Feeds { get; set; } = [];

    /// <summary>Of a feed that is new to the bot, how many items, the newest ones, are taken; all older ones count as known. 0 to 50; 5 by default.</summary>
    public int First { get; set; } = 5;
}
