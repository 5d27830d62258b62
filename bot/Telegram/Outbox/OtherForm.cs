using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>The form that a message takes when Telegram does not take the one it had.</summary>
internal static class OtherForm
{
    /// <summary>Whether it is sent, not edited or deleted: that one message may not be changed does not mean that the bot may not write.</summary>
    public static bool IsNew(OutgoingMessage message) => message is { Edit: null, EditInline: null, Delete: null };

    /// <summary>A picture gives way to its words, the rich form to the regular one, then entities to bare text, then the buttons go; null when nothing is left to give.</summary>
    public static OutgoingMessage? Plainer(OutgoingMessage message) => message switch
    {
        { Picture: not null } => message with { Picture = null },
        { Rich: not null, Text: not null } => message with { Rich = null },
        { Text.Entities.Count: > 0 } => message with { Text = message.Text with { Entities = [] } },
        { Text: not null, Keyboard: not null } when Next(message) is null => message with { Keyboard = null },
        _ => null,
    };

    /// <summary>The message that follows one that went out: where a rich form is not sent, several regular ones stand in its place; null for none. It belongs to the same slot, so that it is looked at once more as it leaves.</summary>
    public static OutgoingMessage? Next(OutgoingMessage message) => message is { Rich: null, Rest: { Count: > 0 } rest }
        ? message with { Text = rest[0], Rest = rest.Count == 1 ? null : [.. rest.Skip(1)], ReplyTo = null, ReplyToWords = null, Edit = null, Pin = false }
        : null;

    /// <summary>The buttons that it is sent with: of several messages the last one has them.</summary>
    public static InlineKeyboardMarkup? Keyboard(OutgoingMessage message) => Next(message) is null ? message.Keyboard : null;

    /// <summary>In the supergroup that the chat has become. Messages have other ids there: what was to be edited or deleted stays behind, and a reply would be one to another message.</summary>
    public static OutboxRow InSupergroup(OutboxRow row, long to)
    {
        var message = MessageOutbox.Read(row);
        return IsNew(message)
            ? row with { Chat = to, Lane = to, State = OutboxState.Queued, Body = MessageOutbox.Write(message with { Chat = to, ReplyTo = null, ReplyToWords = null }) }
            : row with { State = OutboxState.Refused, Body = "" };
    }
}
