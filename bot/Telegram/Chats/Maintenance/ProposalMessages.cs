using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What a feed proposes, in the chat of each who looks after the texts: the usual preview; when one has decided, the others' say who did.</summary>
internal sealed class ProposalMessages(TalksStore store, SourceDrafts drafts, DraftMessages messages, OutboxSender sender)
{
    /// <summary>Proposals that nobody was shown yet, each with the drafts of all to whom it is made.</summary>
    public IReadOnlyList<IReadOnlyList<SourceDraft>> Waiting =>
        [.. store.Where(SourceDraft.Rows, draft => draft.State == DraftState.Proposed).GroupBy(draft => draft.Group).Select(group => group.ToList())];

    /// <returns>To be sent.</returns>
    public IReadOnlyList<OutboxRow> Show(IReadOnlyList<SourceDraft> proposal, CancellationToken cancel)
    {
        var reading = drafts.Read(proposal[0], cancel); // the others' read the same
        var shown = proposal.Select(draft => messages.Preview(draft, reading, Chat(draft)) with { Kind = OutgoingKind.Notice }).ToList();
        return store.Write(tx =>
        {
            var rows = sender.Queue(tx, shown);
            for (var i = 0; i < proposal.Count; i++)
                SourceDrafts.Put(tx, proposal[i] with { State = DraftState.Open, Message = rows[i].Id });
            return rows;
        });
    }

    /// <summary>Closes what the others still have before them.</summary>
    /// <param name="key">Of the draft of the one who decided, if he did.</param>
    /// <param name="others">Those to whom the same is proposed, and who had not decided when he pressed.</param>
    /// <param name="who">As he calls himself.</param>
    public IReadOnlyList<OutgoingMessage> Decided(StoreWriter tx, string key, IReadOnlyList<SourceDraft> others, string who)
    {
        if (tx.Find(SourceDraft.Rows, key) is not { State: DraftState.Added or DraftState.Discarded } draft)
            return [];
        var isAdded = draft.State == DraftState.Added;
        // adding has closed them already, in its own write; of two who press at once, who discards may be too late
        var told = others.Where(other => isAdded || tx.Find(SourceDraft.Rows, other.Key) is { State: DraftState.Open or DraftState.Proposed }).ToList();
        SourceDrafts.CloseOthers(tx, draft, draft.State);
        return [.. told.Select(other => Closed(tx, other, who, isAdded)).OfType<OutgoingMessage>()];
    }

    /// <summary>Null for one that was not sent yet: it goes nowhere.</summary>
    private OutgoingMessage? Closed(StoreWriter tx, SourceDraft other, string who, bool isAdded)
    {
        var row = tx.Find(OutboxRow.Rows, other.Message);
        if (row?.Message is { } message)
            return new OutgoingMessage { Chat = other.By, Kind = OutgoingKind.Notice, Edit = message, Text = MessageText.Plain(Says(other, who, isAdded)) };
        if (row is { State: OutboxState.Queued })
            tx.Delete(OutboxRow.Rows, row.Id);
        return null;
    }

    private string Says(SourceDraft draft, string who, bool isAdded)
    {
        var words = WatchWords.In(PersonSettings.Of(store, draft.By).Lang ?? "fr");
        return isAdded ? words.AddedBy(ForeignText.Name(who)) : words.DiscardedBy(ForeignText.Name(who));
    }

    private static Place Chat(SourceDraft draft) => new(draft.By, ChatKind.Private, null, draft.By, null);
}
