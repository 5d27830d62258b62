using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>A group became a supergroup: settings, bound sources, digests, blocks and conversations go on under the new id.</summary>
public sealed class ChatMigration(ChatMoves moves, TimeProvider time)
{
    /// <summary>Moves all of a chat within a write. Doing it twice, as Telegram tells it in both chats, changes nothing more.</summary>
    public void Move(StoreWriter tx, long from, long to)
    {
        if (from == to || moves.AreOne(from, to))
            return;
        moves.Note(tx, from, to);
        if (tx.Find(ChatSettings.Rows, from) is { } settings)
        {
            tx.Delete(ChatSettings.Rows, from);
            tx.Upsert(ChatSettings.Rows, settings with { Chat = to, Kind = ChatKind.Supergroup, State = ChatState.Active });
        }

        DigestLedger.Move(tx, from, to);
        SourceAudience.Move(tx, from, to);
        BlockList.Move(tx, from, to);
        AuditEntry.Write(tx, time.GetUtcNow(), AuditEntry.Nobody, AuditAct.ChatMoved, AuditEntry.Chat(to), AuditEntry.Chat(from), AuditEntry.Chat(to));
    }
}
