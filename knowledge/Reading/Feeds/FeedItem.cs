namespace TalksBot.Knowledge.Reading.Feeds;

/// <summary>What a feed says of one of its items beside the text.</summary>
/// <param name="Key">What the feed tells its items apart by: the item's id, else its link, else its title.</param>
/// <param name="IsWhole">Whether the feed holds the whole text; else it holds a summary, or nothing, and the text is at the link.</param>
/// <param name="Published">Null when the feed does not say.</param>
public sealed record FeedItem(string Key, bool IsWhole, DateTimeOffset? Published);
