namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>A feed that is asked for new items.</summary>
/// <param name="Url">A public http(s) address.</param>
public sealed record FeedOptions(string Url)
{
    internal static readonly TimeSpan ShortestEvery = TimeSpan.FromMinutes(5), LongestEvery = TimeSpan.FromDays(7);

    /// <summary>5 minutes to 7 days; an hour by default.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Proposed by default.</summary>
    public FeedMode Mode { get; init; }

    /// <summary>Of the sources that its items become.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>What is done with a new item.</summary>
public enum FeedMode
{
    /// <summary>Those who look after the texts see it and decide.</summary>
    Propose,

    /// <summary>It becomes a source at once.</summary>
    Add,
}
