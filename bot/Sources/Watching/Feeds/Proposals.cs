using TalksBot.Bot.Access;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>New items as drafts, one for each who looks after the texts; one of them decides for all.</summary>
/// <param name="drafts">Null where nobody can press a button.</param>
internal sealed class Proposals(SourceDrafts? drafts, Maintainers maintainers, TalksStore store)
{
    /// <summary>Whether there is anybody to whom something can be proposed.</summary>
    public bool HasReaders => drafts is not null && Readers.Count > 0;

    private IReadOnlyList<long> Readers => [.. maintainers.Owners.Union(maintainers.Invited.Select(maintainer => maintainer.Person))];

    /// <param name="known">Notes in the same write that the item is known.</param>
    public void Make(FeedOptions feed, FeedArticle article, Action<StoreWriter> known)
    {
        var all = Readers.Select(reader => drafts!.Begin(reader, article.Name, article.Content, article.Known)).ToList();
        store.Write(tx =>
        {
            foreach (var draft in all)
                SourceDrafts.Put(tx, draft with { State = DraftState.Proposed, Group = all[0].Key, From = new Uri(feed.Url).Host, Tags = feed.Tags });
            known(tx);
        });
    }
}
