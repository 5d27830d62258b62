using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>What is recorded when a message was sent, when its chat moved, or is closed to the bot; each within one write.</summary>
internal sealed class SentMessages(MessageOutbox outbox, ChatMigration migration, TimeProvider time)
{
    /// <summary>The message went out.</summary>
    /// <param name="id">The message that now stands in the chat; null when there is none.</param>
    /// <returns>What follows it, to be sent.</returns>
    public IReadOnlyList<OutboxRow> Record(StoreWriter tx, OutboxRow row, OutgoingMessage message, int? id)
    {
        var stands = MessageOutbox.Change(tx, row with { State = OutboxState.Sent, Body = "", Sent = time.GetUtcNow(), Message = id });
        if (!stands)
            return [];
        if (row.Answer is { } answer && message.Delete is { } gone)
            KeptAnswers.Deleted(tx, answer, row.Chat, gone);
        else if (row.Answer is { } shown && id is { } sent && message.Edit is null)
            KeptAnswers.Sent(tx, shown, row.Chat, sent);
        return OtherForm.Next(message) is { } next ? outbox.Queue(tx, [next], behind: row.Behind ?? row.Id) : [];
    }

    /// <summary>The group has become a supergroup.</summary>
    public void Move(StoreWriter tx, long from, long to) => migration.Move(tx, from, to);

    /// <summary>The bot is not wanted there any more (403), or may not write (400).</summary>
    public static void Leave(StoreWriter tx, long chat, int code) => ChatSettings.Change(tx, chat, settings => settings with
    {
        State = code != 403 ? ChatState.Muted : chat > 0 ? ChatState.Blocked : ChatState.Gone,
    });
}
