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

    /// <summary>What was set aside waits for somebody to look; nobody's words are kept for ever.</summary>
    private static readonly TimeSpan RememberSetAside = TimeSpan.FromDays(30);

    /// <summary>How deep an update may nest: rich messages go beyond the usual 64.</summary>
    public const int Depth = 512;

    private const int PruneAtOnce = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonBotAPI.Options) { MaxDepth = Depth };

    /// <summary>Telegram's number of an update; null for what is none.</summary>
    public static long? IdOf(JsonElement json) => Number(json, "update_id");

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

    /// <summary>What waits of one lane, the oldest first.</summary>
    public IReadOnlyList<InboxUpdate> Waiting(string lane, int most) => store.Where(InboxUpdate.Rows, u => u.Lane == lane && u.State == InboxState.Waiting, u => u.Id, limit: most);

    public IReadOnlyList<InboxUpdate> SetAside() => store.Where(InboxUpdate.Rows, u => u.State == InboxState.SetAside, u => u.Id);

    /// <summary>Whether an update is still to be handled: whoever sent it may have asked to be forgotten since it was received.</summary>
    public static bool Waits(StoreWriter tx, InboxUpdate update) => tx.Find(InboxUpdate.Rows, update.Id) is { State: InboxState.Waiting };

    /// <inheritdoc cref="Waits(StoreWriter, InboxUpdate)"/>
    public bool Waits(InboxUpdate update) => store.Find(InboxUpdate.Rows, update.Id) is { State: InboxState.Waiting };

    public static void Handled(StoreWriter tx, InboxUpdate update) =>
        tx.Upsert(InboxUpdate.Rows, update with { State = InboxState.Handled, Json = "", Person = 0, Fault = null });

    /// <summary>Counts a failure.</summary>
    /// <returns>The update as it now is: waiting for another try, set aside, or handled when there is nothing to handle any more.</returns>
    public InboxUpdate Failed(InboxUpdate update, Exception fault, int most)
    {
        var attempts = update.Attempts + 1;
        var after = update with { Attempts = attempts, Fault = fault.GetType().Name, State = attempts >= most ? InboxState.SetAside : InboxState.Waiting };
        return store.Write(tx =>
        {
            if (!Waits(tx, update))
                return update with { State = InboxState.Handled };
            tx.Upsert(InboxUpdate.Rows, after);
            return after;
        });
    }

    /// <summary>Forgets what was handled, or set aside, long ago.</summary>
    public void Prune(CancellationToken cancel)
    {
        var (handled, aside) = (time.GetUtcNow() - Remember, time.GetUtcNow() - RememberSetAside);
        while (!cancel.IsCancellationRequested && store.Where(
            InboxUpdate.Rows, u => (u.State == InboxState.Handled && u.Received < handled) || (u.State == InboxState.SetAside && u.Received < aside), limit: PruneAtOnce) is { Count: > 0 } old)
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

    /// <summary>Null when it has no id, and so is no update.</summary>
    private static InboxUpdate? Read(JsonElement json, DateTimeOffset received)
    {
        if (IdOf(json) is not { } id)
            return null;
        var row = new InboxUpdate { Id = id, Lane = "?", Json = json.GetRawText(), Received = received, State = InboxState.Waiting };
        try
        {
            var update = Parse(row);
            return row with { Lane = UpdateLane.Of(update), Person = UpdateLane.Person(update) };
        }
        catch (Exception e)
        {
            // A kind of a thing that this program's library does not know yet (JsonException), a date beyond all dates, a message of no chat:
            // kept for whoever looks, and in nobody's way.
            return row with { Person = Sender(json), State = InboxState.SetAside, Fault = e.GetType().Name };
        }
    }

    /// <summary>Who sent what cannot be read, as far as it shows: whoever is forgotten is forgotten here too.</summary>
    private static long Sender(JsonElement json) => json.EnumerateObject()
        .Where(part => part.Value.ValueKind == JsonValueKind.Object && part.Value.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object)
        .Select(part => Number(part.Value.GetProperty("from"), "id") ?? 0)
        .FirstOrDefault();

    private static long? Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) ? value : null;

    /// <exception cref="Exception">It holds a kind of a thing that is not known, or a value beyond what the library takes.</exception>
    public static Update Parse(InboxUpdate row) =>
        JsonSerializer.Deserialize<Update>(row.Json, Json) ?? throw new JsonException("null");
}
