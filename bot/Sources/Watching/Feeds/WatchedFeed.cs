using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>How it stands with a feed; there is none of a feed that never answered.</summary>
internal sealed record WatchedFeed
{
    public static readonly Records<WatchedFeed, string> Rows = new("watched_feeds", feed => feed.Key);

    /// <summary><see cref="WatchKey"/> of the address.</summary>
    public required string Key { get; init; }

    /// <summary>When it was last asked.</summary>
    public required DateTimeOffset LastLook { get; init; }

    /// <summary>It is not asked before this; null when it may be asked as often as the options say.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When something new was last taken; null for never.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>Its items of the first time are known.</summary>
    public bool IsBegun { get; init; }

    public string? ETag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>How often in a row it gave nothing, and since when.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public WebStamp Stamp => new(ETag, LastModified);

    /// <summary>Whether it may be asked again.</summary>
    public bool IsDue(TimeSpan every, DateTimeOffset now) => now - LastLook >= every && (NotBefore is null || now >= NotBefore);
}
