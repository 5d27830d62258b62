using System.Globalization;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>Whether a feed works. What passes by itself is told to nobody: only what fails for a day, or is refused three times in a row, or is gone.</summary>
internal sealed class FeedHealth(TalksStore store, WatchTroubles troubles, TimeProvider time)
{
    public const int RefusedFor = 3;

    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Neither does a server keep the bot away for longer, nor does a feed that is gone get asked more often.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The server has no time at present, or is not there.</summary>
    public static bool MayPass(RefusalReason reason, string? detail) => reason switch
    {
        RefusalReason.TooSlow or RefusalReason.Unreadable => true,
        RefusalReason.Unreachable => !int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is 408 or 425 or 429 or >= 500,
        _ => false,
    };

    public void Works(FeedOptions feed, WatchedFeed state) => store.Write(tx =>
    {
        tx.Upsert(WatchedFeed.Rows, state with { LastLook = time.GetUtcNow(), NotBefore = null, Failures = 0, FailingSince = null });
        WatchTroubles.End(tx, WatchedKind.Feed, feed.Url);
    });

    /// <param name="retryAfter">How long the server asks to be left alone; null when it does not.</param>
    public void Fails(FeedOptions feed, WatchedFeed state, ReadRefusal why, TimeSpan? retryAfter)
    {
        var now = time.GetUtcNow();
        var isGone = IsGone(why);
        var wait = isGone ? LongestWait : retryAfter is { } asked && asked > TimeSpan.Zero ? TimeSpan.FromTicks(Math.Min(asked.Ticks, LongestWait.Ticks)) : (TimeSpan?)null;
        state = state with { LastLook = now, NotBefore = now + wait, Failures = state.Failures + 1, FailingSince = state.FailingSince ?? now };
        var isForGood = isGone || (MayPass(why.Reason, why.Detail) ? now - state.FailingSince >= Patience : state.Failures >= RefusedFor);
        store.Write(tx =>
        {
            tx.Upsert(WatchedFeed.Rows, state);
            if (isForGood || tx.Has(WatchTrouble.Rows, WatchTrouble.KeyOf(WatchedKind.Feed, feed.Url)))
                troubles.Begin(tx, WatchedKind.Feed, why);
        });
    }

    public static bool IsGone(ReadRefusal why) => why is { Reason: RefusalReason.Unreachable, Detail: "410" };
}
