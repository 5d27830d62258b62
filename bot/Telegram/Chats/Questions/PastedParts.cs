using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>A long paste arrives as several messages, for none holds more than 4,096 characters: they are one question.</summary>
internal sealed class PastedParts(TalksStore store, TimeProvider time)
{
    /// <summary>Apps split at the last white space below the limit: a part that is followed by another is nearly full.</summary>
    private const int NearlyFull = 3000;

    private const int MostParts = 5;

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromMilliseconds(1200);

    private static readonly Records<JoinedPart, long> Rows = new("telegram_joined", p => p.Update);

    /// <summary>Whether an update holds a part that was taken with an earlier one; <see cref="Drop"/> it then.</summary>
    public bool IsTaken(Update update) => store.Find(Rows, (long)update.Id) is not null;

    public static void Drop(StoreWriter tx, Update update) => tx.Delete(Rows, (long)update.Id);

    /// <summary>The whole text, once its other parts had time to come.</summary>
    /// <returns>The text of all parts, and the updates that hold the others: to be taken in the write that answers (<see cref="Take"/>).</returns>
    public async Task<(string Text, IReadOnlyList<long> Others)> JoinAsync(Update update, Message message, CancellationToken cancel)
    {
        if (message.Text is not { Length: >= NearlyFull } text)
            return (message.Text ?? "", []);
        var wait = StaleQuestions.AskedAt(message) + Patience - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait < Patience ? wait : Patience, time, cancel).ConfigureAwait(false);
        var (last, others) = (message, new List<long>());
        foreach (var (id, next) in Following(update))
        {
            if (others.Count + 1 == MostParts || last.Text!.Length < NearlyFull || !Continues(last, next))
                break;
            text = $"{text}\n{next.Text}";
            others.Add(id);
            last = next;
        }

        return (text, others);
    }

    public static void Take(StoreWriter tx, IReadOnlyList<long> updates)
    {
        foreach (var update in updates)
            tx.Upsert(Rows, new JoinedPart(update));
    }

    private IEnumerable<(long, Message)> Following(Update update)
    {
        var (lane, id) = (UpdateLane.Of(update), (long)update.Id);
        return store.Where(InboxUpdate.Rows, u => u.Lane == lane && u.Id > id, u => u.Id, limit: MostParts)
            .Where(row => row.State == InboxState.Waiting)
            .Select(row => (row.Id, UpdateInbox.Parse(row).Message))
            .TakeWhile(next => next.Message is not null)!;
    }

    private static bool Continues(Message last, Message next) =>
        next is { Text.Length: > 0, ReplyToMessage: null }
        && next.Text[0] != '/'
        && next.From?.Id == last.From?.Id
        && (next.ForwardOrigin is null) == (last.ForwardOrigin is null)
        && next.MessageThreadId == last.MessageThreadId
        && next.Date - last.Date <= Apart;

    private sealed record JoinedPart(long Update);
}
