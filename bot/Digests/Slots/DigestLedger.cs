using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>Keeps the books of what was due: what became of a message, a chat that moved, what is forgotten.</summary>
internal static class DigestLedger
{
    private const int PruneAtOnce = 200;

    private static readonly TimeSpan Remember = TimeSpan.FromDays(90);

    /// <summary>What goes when a person is forgotten: the digests of his private chat, and that he set up others.</summary>
    public static ForgettingPart Forgotten { get; } = new("digests", Forget);

    /// <summary>Records what became of a slot's message, within the write that records the message's own end.</summary>
    /// <param name="trouble">With <see cref="DigestResult.Refused"/>: what keeps the chat from being posted to; null for nothing of the chat.</param>
    /// <param name="toldLater">With <see cref="DigestResult.Refused"/>: whether its news are told by the next one. Not where the message itself could not be sent: that one would fail too.</param>
    public static void Settle(StoreWriter tx, string key, DigestResult result, DigestTrouble? trouble, bool toldLater, string? fault, int? message, DateTimeOffset when)
    {
        if (tx.Find(DigestSlot.Rows, key) is not { Result: DigestResult.Queued } slot)
            return;
        tx.Upsert(DigestSlot.Rows, slot with { Result = result, Fault = fault, Message = message });
        if (result is DigestResult.Posted or DigestResult.Unknown)
            DayCounts.CountDigest(tx, when, isDoubted: result == DigestResult.Unknown);
        else if (result == DigestResult.Refused)
            DayCounts.CountRefusedDigest(tx, when);
        if (tx.Find(DigestState.Rows, slot.Chat) is not { } state)
            return;
        state = state.Waiting == key ? state with { Waiting = null } : state;
        tx.Upsert(DigestState.Rows, result switch
        {
            DigestResult.Posted => state with { Trouble = null, TroubleSince = null, IsTold = false },
            DigestResult.Refused when toldLater => Troubled(state, trouble, when) with { Progress = slot.Before ?? state.Progress },
            _ => state,
        });
        if (result == DigestResult.Refused && toldLater)
            ShownBefore.Remove(tx, slot.Chat, slot.Quotations);
    }

    /// <summary>Takes a digest back that waits for its turn, for something that it tells was taken away from the texts, or its time went by: it is due anew.</summary>
    public static void Withdraw(StoreWriter tx, string key)
    {
        if (tx.Find(DigestSlot.Rows, key) is not { Result: DigestResult.Queued } slot)
            return;
        tx.Upsert(DigestSlot.Rows, slot with { Result = DigestResult.Withdrawn });
        ShownBefore.Remove(tx, slot.Chat, slot.Quotations);
        if (tx.Find(DigestState.Rows, slot.Chat) is { } state)
            tx.Upsert(DigestState.Rows, state with { Waiting = null, Last = slot.Since, IsAsked = slot.IsAsked, Progress = slot.Before ?? state.Progress });
    }

    public static DigestState Troubled(DigestState state, DigestTrouble? trouble, DateTimeOffset when) =>
        trouble is null ? state : state with { Trouble = trouble, TroubleSince = state.TroubleSince ?? when, IsTold = state.IsTold && state.Trouble == trouble };

    /// <summary>A group became a supergroup.</summary>
    public static void Move(StoreWriter tx, long from, long to)
    {
        if (tx.Find(DigestSettings.Rows, from) is { } settings)
        {
            tx.Delete(DigestSettings.Rows, from);
            tx.Upsert(DigestSettings.Rows, settings with { Chat = to });
        }

        if (tx.Find(DigestState.Rows, from) is { } state)
        {
            tx.Delete(DigestState.Rows, from);
            tx.Upsert(DigestState.Rows, state with { Chat = to });
        }

        if (tx.Find(ShownBefore.Rows, from) is { } shown)
        {
            tx.Delete(ShownBefore.Rows, from);
            tx.Upsert(ShownBefore.Rows, shown with { Chat = to });
        }

        foreach (var slot in tx.Where(DigestSlot.Rows, s => s.Chat == from))
            tx.Upsert(DigestSlot.Rows, slot with { Chat = to });
    }

    /// <summary>Forgets what was settled long ago, a few at a time.</summary>
    public static void Prune(TalksStore store, DateTimeOffset now, CancellationToken cancel)
    {
        var cut = now - Remember;
        while (!cancel.IsCancellationRequested && store.Where(DigestSlot.Rows, s => s.At < cut, limit: PruneAtOnce) is { Count: > 0 } old)
        {
            store.Write(tx =>
            {
                foreach (var slot in old)
                    tx.Delete(DigestSlot.Rows, slot.Key);
            });
        }
    }

    private static int Forget(StoreWriter tx, long person)
    {
        var count = 0;
        foreach (var slot in tx.Where(DigestSlot.Rows, s => s.Chat == person))
            count += tx.Delete(DigestSlot.Rows, slot.Key) ? 1 : 0;
        foreach (var there in (bool[])[tx.Delete(DigestSettings.Rows, person), tx.Delete(DigestState.Rows, person), tx.Delete(ShownBefore.Rows, person)])
            count += there ? 1 : 0;
        foreach (var settings in tx.Where(DigestSettings.Rows, s => s.SetBy == person))
        {
            tx.Upsert(DigestSettings.Rows, settings with { SetBy = 0 });
            count++;
        }

        return count;
    }
}
