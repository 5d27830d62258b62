using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>Persons and chats that owners keep out: they get no answer.</summary>
public sealed class BlockList(TalksStore store, TimeProvider time)
{
    private static readonly Records<Block, string> Rows = new("blocks", b => b.Key);

    public bool BlocksPerson(long person) => store.Find(Rows, PersonKey(person)) is not null;

    public bool BlocksChat(long chat) => store.Find(Rows, ChatKey(chat)) is not null;

    /// <returns>False when the person was kept out already.</returns>
    public bool BlockPerson(StoreWriter tx, long person, long by) => Put(tx, PersonKey(person), AuditAct.PersonBlocked, AuditEntry.Person(person), by);

    /// <returns>False when the person was not kept out.</returns>
    public bool UnblockPerson(StoreWriter tx, long person, long by) => Take(tx, PersonKey(person), AuditAct.PersonUnblocked, AuditEntry.Person(person), by);

    /// <returns>False when the chat was kept out already.</returns>
    public bool BlockChat(StoreWriter tx, long chat, long by) => Put(tx, ChatKey(chat), AuditAct.ChatBlocked, AuditEntry.Chat(chat), by);

    /// <returns>False when the chat was not kept out.</returns>
    public bool UnblockChat(StoreWriter tx, long chat, long by) => Take(tx, ChatKey(chat), AuditAct.ChatUnblocked, AuditEntry.Chat(chat), by);

    /// <summary>A group that is kept out stays so as a supergroup.</summary>
    internal static void Move(StoreWriter tx, long from, long to)
    {
        if (tx.Find(Rows, ChatKey(from)) is not { } block)
            return;
        tx.Delete(Rows, block.Key);
        tx.Upsert(Rows, block with { Key = ChatKey(to) });
    }

    private bool Put(StoreWriter tx, string key, AuditAct act, string about, long by)
    {
        if (tx.Has(Rows, key))
            return false;
        var now = time.GetUtcNow();
        tx.Insert(Rows, new Block(key, by, now));
        AuditEntry.Write(tx, now, by, act, about);
        return true;
    }

    private bool Take(StoreWriter tx, string key, AuditAct act, string about, long by)
    {
        if (!tx.Delete(Rows, key))
            return false;
        AuditEntry.Write(tx, time.GetUtcNow(), by, act, about);
        return true;
    }

    // A private chat has its person's id: the two kinds are kept apart.
    private static string PersonKey(long person) => string.Create(CultureInfo.InvariantCulture, $"person:{person}");

    private static string ChatKey(long chat) => string.Create(CultureInfo.InvariantCulture, $"chat:{chat}");

    private sealed record Block(string Key, long By, DateTimeOffset When);
}
