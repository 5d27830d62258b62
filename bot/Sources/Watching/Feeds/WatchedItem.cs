using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>An item of a feed that needs no second look, or whose page did not answer yet.</summary>
internal sealed record WatchedItem
{
    public static readonly Records<WatchedItem, string> Rows = new("watched_items", item => item.Key);

    public required string Key { get; init; }

    /// <summary>Known, proposed, added, or not to be read: it is not taken again.</summary>
    public bool IsDone { get; init; }

    /// <summary>How often the page at its link did not answer.</summary>
    public int Tries { get; init; }

    public static string KeyOf(FeedOptions feed, TextRead item) => WatchKey.Of($"{feed.Url}\n{item.Item!.Key}");
}
