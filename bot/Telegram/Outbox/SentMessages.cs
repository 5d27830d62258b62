using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>What else is recorded when a message was sent, when its chat moved, or is closed to the bot; each within the write of the row.</summary>
internal static class SentMessages
{
    /// <summary>The message went out.</summary>
    /// <param name="id">The message that now stands in the chat; null when there is none.</param>
    public static void Record(StoreWriter tx, OutboxRow row, OutgoingMessage message, int? id, DateTimeOffset now) =>
        tx.Upsert(OutboxRow.Rows, row with
        {
            State = OutboxState.Sent,
            Body = "",
            Sent = now,
            Place = id is { } number && message.Edit is null ? OutboxRow.PlaceOf(row.Chat, number) : row.Place,
        });

    /// <summary>The group has become a supergroup.</summary>
    public static void Move(StoreWriter tx, long from, long to) { }

    /// <summary>The bot may not write there any more.</summary>
    public static void Leave(StoreWriter tx, long chat) { }
}
