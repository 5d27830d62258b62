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
        { Text: not null, Keyboard: not null } => message with { Keyboard = null },
        _ => null,
    };

    /// <summary>The regular messages that one rich message becomes, the buttons on the last; null when it is one at most.</summary>
    public static IReadOnlyList<OutgoingMessage>? Regular(OutgoingMessage message)
    {
        if (message is not { Rich: not null, Text: not null, Rest: { Count: > 0 } rest })
            return null;
        var first = message with { Rich = null, Rest = null, Keyboard = null };
        return
        [
            first,
            .. rest.Select((text, i) => first with
            {
                Text = text,
                Keyboard = i == rest.Count - 1 ? message.Keyboard : null,
                ReplyTo = null,
                ReplyToWords = null,
                Edit = null,
                Slot = null,
                Pin = false,
            }),
        ];
    }

    /// <summary>In the supergroup that the chat has become. Messages have other ids there: what was to be edited or deleted stays behind, and a reply would be one to another message.</summary>
    public static OutboxRow InSupergroup(OutboxRow row, long to)
    {
        var message = MessageOutbox.Read(row);
        return IsNew(message)
            ? row with { Chat = to, Lane = to, State = OutboxState.Queued, Body = MessageOutbox.Write(message with { Chat = to, ReplyTo = null, ReplyToWords = null }) }
            : row with { State = OutboxState.Refused, Body = "" };
    }
}
