using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>Groups that became supergroups: the chat goes on under another id, while its old messages, and their buttons, keep the old one.</summary>
/// <remarks>
/// What was answered is not rewritten: a chat may hold tens of thousands of answers, and message numbers begin anew in a supergroup, so that an old
/// answer under the new id would be found for somebody else's message.
/// </remarks>
public sealed class ChatMoves(TalksStore store)
{
    // A group moves once; a few more for whatever Telegram thinks of, and an end for a circle.
    private const int MostMoves = 5;

    private static readonly Records<ChatMove, long> Moves = new("chat_moves", m => m.From);

    /// <summary>The id under which a chat is reached today: itself if it never moved.</summary>
    public long Current(long chat)
    {
        for (var moves = 0; moves < MostMoves && store.Find(Moves, chat) is { } move; moves++)
            chat = move.To;
        return chat;
    }

    /// <summary>Whether two ids name one chat.</summary>
    public bool AreOne(long chat, long other) => chat == other || Current(chat) == Current(other);

    /// <summary>Notes the move; conversations of the last minutes go on under the new id.</summary>
    public void Note(StoreWriter tx, long from, long to)
    {
        if (from == to || Current(to) == from)
            return;
        tx.Upsert(Moves, new ChatMove(from, to));
        foreach (var turn in tx.Where(Turn.Rows, t => t.Chat == from))
        {
            tx.Delete(Turn.Rows, turn.Lane);
            tx.Upsert(Turn.Rows, turn with { Chat = to, Lane = Turn.LaneOf(to, turn.Thread, turn.Person) });
        }
    }

    private sealed record ChatMove(long From, long To);
}
