using System.Text.Json;
using TalksBot.Knowledge.Store;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Updates that were received: written before Telegram learns that they were, each handled once.</summary>
internal sealed class UpdateInbox(TalksStore store, TimeProvider time)
{
    /// <summary>Telegram keeps an update for a day: one that comes again later than this is not possible.</summary>
    private static readonly TimeSpan Remember = TimeSpan.FromDays(2);

    private const int PruneAtOnce = 1000;

    /// <summary>Writes what is new of a batch; when this returns, the batch may count as received.</summary>
    /// <returns>Those to be handled, in the order given: repeats, and what cannot be read, are not among them.</returns>
    public IReadOnlyList<InboxUpdate> Accept(IReadOnlyList<JsonElement> batch)
    {
        if (batch.Count == 0)
            return [];
        var received = time.GetUtcNow();
        var updates = batch.Select(json => Read(json, received)).OfType<InboxUpdate>().DistinctBy(u => u.Id).ToList();
        return store.Write(tx =>
        {
            var fresh = updates.Where(u => !tx.Has(InboxUpdate.Rows, u.Id)).ToList();
            foreach (var update in fresh)
                tx.Insert(InboxUpdate.Rows, update);
            return fresh.Where(u => u.State == InboxState.Waiting).ToList();
        });
    }

    /// <summary>What was received and not handled when the process ended.</summary>
    public IReadOnlyList<InboxUpdate> Waiting() => store.Where(InboxUpdate.Rows, u => u.State == InboxState.Waiting, u => u.Id);

    public IReadOnlyList<InboxUpdate> SetAside() => store.Where(InboxUpdate.Rows, u => u.State == InboxState.SetAside, u => u.Id);

    public static void Handled(StoreWriter tx, InboxUpdate update) =>
        tx.Upsert(InboxUpdate.Rows, update with { State = InboxState.Handled, Json = "", Person = 0, Fault = null });

    /// <summary>Counts a failure.</summary>
    /// <returns>The update as it now is: waiting for another try, or set aside.</returns>
    public InboxUpdate Failed(InboxUpdate update, Exception fault, int most)
    {
        var attempts = update.Attempts + 1;
        var after = update with { Attempts = attempts, Fault = fault.GetType().Name, State = attempts >= most ? InboxState.SetAside : InboxState.Waiting };
        store.Write(tx => tx.Upsert(InboxUpdate.Rows, after));
        return after;
    }

    /// <summary>Forgets what was handled long ago.</summary>
    public void Prune()
    {
        var cut = time.GetUtcNow() - Remember;
        while (store.Where(InboxUpdate.Rows, u => u.State == InboxState.Handled && u.Received < cut, limit: PruneAtOnce) is { Count: > 0 } old)
        {
            store.Write(tx =>
            {
                foreach (var update in old)
                    tx.Delete(InboxUpdate.Rows, update.Id);
            });
        }
    }

    /// <summary>Forgets what a person sent and was not handled.</summary>
    public static int Forget(StoreWriter tx, long person)
    {
        var rows = tx.Where(InboxUpdate.Rows, u => u.Person == person);
        foreach (var row in rows)
            tx.Upsert(InboxUpdate.Rows, row with { State = InboxState.Handled, Json = "", Person = 0, Fault = null });
        return rows.Count;
    }

    /// <summary>The update's id; 0 when it has none.</summary>
    public static long IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("update_id", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var id) ? id : 0;

    /// <summary>Null when it has no id, and so is no update.</summary>
    private static InboxUpdate? Read(JsonElement json, DateTimeOffset received)
    {
        if (IdOf(json) is not (> 0 and var id))
            return null;
        var row = new InboxUpdate { Id = id, Lane = "?", Json = json.GetRawText(), Received = received, State = InboxState.Waiting };
        try
        {
            var update = Parse(row);
            return row with { Lane = UpdateLane.Of(update), Person = UpdateLane.Person(update) };
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException or NullReferenceException)
        {
            // The library throws more than its own: a date past the end of time is an ArgumentOutOfRangeException, a message without a chat has none. A kind of a thing that this program's library does not know yet: kept for whoever looks, and in nobody's way.
            return row with { State = InboxState.SetAside, Fault = e.GetType().Name };
        }
    }

    /// <exception cref="JsonException">It holds a kind of a thing that is not known.</exception>
    public static Update Parse(InboxUpdate row) =>
        JsonSerializer.Deserialize<Update>(row.Json, JsonBotAPI.Options) ?? throw new JsonException("null");
}
