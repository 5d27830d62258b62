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
    /// <param name="others">Those who have not decided.</param>
    /// <param name="who">The one who did, as he calls himself.</param>
    public IEnumerable<OutgoingMessage> Decided(StoreWriter tx, IReadOnlyList<SourceDraft> others, string who, bool isAdded)
    {
        foreach (var other in others)
        {
            if (tx.Find(OutboxRow.Rows, other.Message) is not { } row)
                continue;
            if (row.Message is { } message)
                yield return new OutgoingMessage { Chat = other.By, Kind = OutgoingKind.Notice, Edit = message, Text = MessageText.Plain(Says(other, who, isAdded)) };
            else if (row.State == OutboxState.Queued)
                tx.Delete(OutboxRow.Rows, row.Id); // not sent yet: it goes nowhere
        }
    }

    private string Says(SourceDraft draft, string who, bool isAdded)
    {
        var words = WatchWords.In(PersonSettings.Of(store, draft.By).Lang ?? "fr");
        return isAdded ? words.AddedBy(ForeignText.Name(who)) : words.DiscardedBy(ForeignText.Name(who));
    }

    private static Place Chat(SourceDraft draft) => new(draft.By, ChatKind.Private, null, draft.By, null);
}
