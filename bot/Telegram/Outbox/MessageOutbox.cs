using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TalksBot.Knowledge.Store;
using Telegram.Bot;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Messages on their way out, as the store keeps them.</summary>
internal sealed class MessageOutbox(TalksStore store, TimeProvider time)
{
    // Telegram leaves out what has its default value; here a required member may have it.
    private static readonly JsonSerializerOptions Json = new(JsonBotAPI.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private const int PruneAtOnce = 500;

    private static readonly TimeSpan Remember = TimeSpan.FromDays(7);

    private long _last = store.Where(OutboxRow.Rows, r => r.Id > 0, r => r.Id, descending: true, limit: 1) is [var newest] ? newest.Id : 0;

    /// <summary>Puts messages on their way, in this order, within a write.</summary>
    /// <param name="behind">The message that they go on from; null when they stand by themselves.</param>
    public IReadOnlyList<OutboxRow> Queue(StoreWriter tx, IReadOnlyList<OutgoingMessage> messages, long? behind = null)
    {
        var rows = messages.Select(message => new OutboxRow
        {
            Id = Interlocked.Increment(ref _last),
            Behind = behind,
            Chat = message.Chat,
            Lane = message.EditInline is { } inline ? LaneOf(inline) : message.Chat,
            Kind = message.Kind,
            Body = Write(message),
            State = OutboxState.Queued,
            Queued = time.GetUtcNow(),
            Person = message.Person,
            Answer = message.Answer,
            Slot = message.Slot,
        }).ToList();
        foreach (var row in rows)
            tx.Insert(OutboxRow.Rows, row);
        return rows;
    }

    /// <summary>Changes a message within a write, unless whom it was for was forgotten meanwhile.</summary>
    /// <returns>False when it is not kept any more: then it goes nowhere.</returns>
    public static bool Change(StoreWriter tx, OutboxRow row)
    {
        if (!tx.Has(OutboxRow.Rows, row.Id))
            return false;
        tx.Upsert(OutboxRow.Rows, row);
        DigestOutcome.Tell(tx, row);
        return true;
    }

    /// <summary>What the last run left: what was on its way may have gone out, and is sent again only if it answers somebody.</summary>
    public IReadOnlyList<OutboxRow> Left(int repeats)
    {
        var left = store.Where(OutboxRow.Rows, r => r.State == OutboxState.Queued || r.State == OutboxState.Sending, r => r.Id);
        var settled = left.Select(row => row.State == OutboxState.Queued ? row : Doubted(row, repeats)).ToList();
        if (left.Count > 0)
        {
            store.Write(tx =>
            {
                foreach (var row in settled.Where((row, i) => row != left[i]))
                    Change(tx, row);
            });
        }

        return [.. settled.Where(row => row.State == OutboxState.Queued)];
    }

    /// <summary>What went out since then, the oldest first, and what the last run was sending when it ended.</summary>
    public IReadOnlyList<OutboxRow> Gone(DateTimeOffset since) =>
        [.. store.Where(OutboxRow.Rows, r => r.Sent > since, r => r.Sent!), .. store.Where(OutboxRow.Rows, r => r.State == OutboxState.Sending, r => r.Id)];

    /// <summary>What becomes of a message of which nobody can know whether it went out.</summary>
    public static OutboxRow Doubted(OutboxRow row, int repeats)
    {
        var again = row.Repeats < repeats && (row.Kind == OutgoingKind.Answer || IsHarmlessTwice(row));
        return row with { State = again ? OutboxState.Queued : OutboxState.Unknown, Repeats = again ? row.Repeats + 1 : row.Repeats, Body = again ? row.Body : "" };
    }

    /// <summary>Forgets what was settled long ago.</summary>
    public void Prune(CancellationToken cancel)
    {
        var cut = time.GetUtcNow() - Remember;
        while (!cancel.IsCancellationRequested && store.Where(OutboxRow.Rows, r => r.Queued < cut && r.State != OutboxState.Queued && r.State != OutboxState.Sending, limit: PruneAtOnce) is { Count: > 0 } old)
        {
            store.Write(tx =>
            {
                foreach (var row in old)
                    tx.Delete(OutboxRow.Rows, row.Id);
            });
        }
    }

    public static OutgoingMessage Read(OutboxRow row) => JsonSerializer.Deserialize<OutgoingMessage>(row.Body, Json)!;

    public static string Write(OutgoingMessage message) => JsonSerializer.Serialize(message, Json);

    /// <summary>Forgets what was sent to a person who asked; what is still on its way is not sent.</summary>
    public static int Forget(StoreWriter tx, long person)
    {
        var rows = tx.Where(OutboxRow.Rows, r => r.Person == person);
        foreach (var row in rows)
            tx.Delete(OutboxRow.Rows, row.Id);
        return rows.Count;
    }

    /// <summary>Takes back what waits of an answer that is given anew.</summary>
    public static void TakeBack(StoreWriter tx, string answer)
    {
        foreach (var row in tx.Where(OutboxRow.Rows, r => r.State == OutboxState.Queued && r.Answer == answer))
            tx.Delete(OutboxRow.Rows, row.Id);
    }

    // Positive, as the ids of groups are not, and far above those of persons, which have 52 bits.
    private static long LaneOf(string inline) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(inline))) & long.MaxValue | 1L << 62;

    private static bool IsHarmlessTwice(OutboxRow row)
    {
        try
        {
            return Read(row) is { Edit: not null } or { EditInline: not null } or { Delete: not null };
        }
        catch (JsonException)
        {
            return false; // another version of the program wrote it: it must not keep this one from starting
        }
    }
}
