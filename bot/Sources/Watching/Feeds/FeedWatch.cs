using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Feeds;
using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>The way of a feed's new items: asked whether it changed → read → which are new → the whole text of each → there already? → proposed, or added → known.</summary>
internal sealed class FeedWatch(
    KnowledgeBase texts, SourceTrail trail, Proposals proposals, WebFetcher web, FeedHealth health, WatchOptions options, ReadingOptions limits, TimeProvider time)
{
    /// <summary>Of the new items so many are taken at a look; the others wait for the next one.</summary>
    public const int MostAtOnce = 10;

    /// <summary>Looks at which the page of an item may stay silent, before what the feed says of it is taken.</summary>
    public const int MostTries = 3;

    public WatchedFeed? StateOf(FeedOptions feed) => texts.Store.Find(WatchedFeed.Rows, WatchKey.Of(feed.Url));

    public bool IsDue(FeedOptions feed) => (feed.Mode == FeedMode.Add || proposals.HasReaders) && StateOf(feed)?.IsDue(feed.Every, time.GetUtcNow()) != false;

    public async Task LookAsync(FeedOptions feed, CancellationToken cancel)
    {
        var state = StateOf(feed) ?? new WatchedFeed { Key = WatchKey.Of(feed.Url), LastLook = time.GetUtcNow() };
        try
        {
            var page = await web.FetchAsync(feed.Url, state.Stamp, cancel).ConfigureAwait(false);
            if (!page.IsModified)
                health.Works(feed, state);
            else if (FeedItems.Read(feed.Url, page, new ReadOptions { Reading = limits }, cancel) is var read && read is [ReadRefusal { Reason: not RefusalReason.NoWords } refusal])
                health.Fails(feed, state, refusal, null);
            else
                await TakeAsync(feed, state, [.. read.OfType<TextRead>()], page.Stamp, cancel).ConfigureAwait(false);
        }
        catch (WebRefusedException e)
        {
            health.Fails(feed, state, new ReadRefusal(feed.Url, e.Reason, e.Detail), e.RetryAfter);
        }
    }

    private async Task TakeAsync(FeedOptions feed, WatchedFeed state, IReadOnlyList<TextRead> items, WebStamp stamp, CancellationToken cancel)
    {
        var fresh = items.DistinctBy(item => item.Item!.Key).Where(item => texts.Store.Find(WatchedItem.Rows, WatchedItem.KeyOf(feed, item)) is not { IsDone: true }).ToList();
        fresh = [.. fresh.Select((item, place) => (item, place)).OrderByDescending(i => i.item.Item!.Published ?? DateTimeOffset.MinValue).ThenBy(i => i.place).Select(i => i.item)];
        if (!state.IsBegun)
        {
            state = state with { IsBegun = true };
            Know(feed, state, fresh.Skip(options.First));
            fresh = [.. fresh.Take(options.First)];
        }

        var (left, news) = (Math.Max(0, fresh.Count - MostAtOnce), false);
        foreach (var item in fresh.Take(^MostAtOnce..).Reverse()) // the oldest first, as they came
        {
            var (isDone, isNew) = await TakeAsync(feed, item, cancel).ConfigureAwait(false);
            news |= isNew;
            left += isDone ? 0 : 1;
        }

        // a feed that says that it did not change is not read, and what is left would stay where it is
        var known = left == 0 ? stamp : WebStamp.None;
        health.Works(feed, state with { ETag = known.ETag, LastModified = known.LastModified, LastNew = news ? time.GetUtcNow() : state.LastNew });
    }

    private async Task<(bool IsDone, bool IsNew)> TakeAsync(FeedOptions feed, TextRead item, CancellationToken cancel)
    {
        var done = new WatchedItem { Key = WatchedItem.KeyOf(feed, item), IsDone = true };
        var article = FeedArticle.Of(item);
        if (!item.Item!.IsWhole)
        {
            var (page, isSilent) = await PageAsync(item, cancel).ConfigureAwait(false);
            var tries = (texts.Store.Find(WatchedItem.Rows, done.Key)?.Tries ?? 0) + 1;
            if (isSilent && tries < MostTries)
            {
                texts.Store.Write(tx => tx.Upsert(WatchedItem.Rows, done with { IsDone = false, Tries = tries }));
                return (false, false);
            }

            article = page ?? article;
        }

        var reads = article.Read(limits, cancel);
        if (reads is not [TextRead read] || texts.Like(read.Text) is [{ Kind: LikenessKind.Same or LikenessKind.NewVersion }, ..])
        {
            texts.Store.Write(tx => tx.Upsert(WatchedItem.Rows, done)); // nothing in it, or there already
            return (true, false);
        }

        if (feed.Mode == FeedMode.Propose)
            proposals.Make(feed, article, tx => tx.Upsert(WatchedItem.Rows, done));
        else
            Add(feed, read, done, cancel);
        return (true, true);
    }

    private void Add(FeedOptions feed, TextRead read, WatchedItem done, CancellationToken cancel)
    {
        var note = trail.By(AuditEntry.Watching, (tx, _) => tx.Upsert(WatchedItem.Rows, done));
        var report = texts.Import([read], new ImportManner { Tags = feed.Tags, Note = note }, null, cancel);
        if (report.Sources is not [{ Outcome: not ImportOutcome.Skipped }])
            texts.Store.Write(tx => tx.Upsert(WatchedItem.Rows, done));
    }

    /// <summary>The page at the item's link, if it reads as one text that says more than the feed; and whether it may answer another time.</summary>
    private async Task<(FeedArticle? Article, bool IsSilent)> PageAsync(TextRead item, CancellationToken cancel)
    {
        try
        {
            var article = FeedArticle.Of(item, await web.FetchAsync(item.Text.Url!, WebStamp.None, cancel).ConfigureAwait(false));
            var isMore = article.Read(limits, cancel) is [TextRead read] && read.Text.Body.Length >= item.Text.Body.Length;
            return (isMore ? article : null, false);
        }
        catch (WebRefusedException e)
        {
            return (null, FeedHealth.MayPass(e.Reason, e.Detail));
        }
    }

    private void Know(FeedOptions feed, WatchedFeed state, IEnumerable<TextRead> items)
    {
        var known = items.Select(item => new WatchedItem { Key = WatchedItem.KeyOf(feed, item), IsDone = true }).ToList();
        texts.Store.Write(tx =>
        {
            tx.Upsert(WatchedFeed.Rows, state);
            foreach (var item in known)
                tx.Upsert(WatchedItem.Rows, item);
        });
    }
}
