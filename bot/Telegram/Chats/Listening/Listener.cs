using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>Tells what is said to the bot from what is not: in private everything, in groups what names it, replies to it, or asks it by command.</summary>
internal sealed class Listener(TelegramIdentity me)
{
    private const string Ask = "ask";

    /// <summary>Null when the message is not for the bot, or says nothing.</summary>
    public Said? Hear(Message message, Place place)
    {
        var (text, entities) = message.Text is not null ? (message.Text, message.Entities ?? []) : (message.Caption ?? "", message.CaptionEntities ?? []);
        if (SlashCommand.Of(text, entities) is { } command)
            return Commanded(command, message, place);
        if (place.IsPrivate)
            return InPrivate(message, text);
        var naming = entities.Where(entity => NamesMe(entity, text)).ToList();
        if (naming.Count == 0 && !IsReplyToMe(message, text, entities))
            return null;
        return Asked(Without(text, naming), message, isNamed: naming.Count > 0);
    }

    private Said? Commanded(SlashCommand command, Message message, Place place)
    {
        if (command.To is { } other && !IsMe(other))
            return null;
        if (command.Name == Ask)
            return Asked(command.Argument, message, isNamed: true);
        // Without a name it may be meant for any of a group's bots; those we do not know are.
        var isNamed = place.IsPrivate || command.To is not null;
        return isNamed || BotCommands.IsKnown(command.Name) ? new Said.Command(command.Name, command.Argument) { IsNamed = isNamed } : null;
    }

    private static Said? InPrivate(Message message, string text)
    {
        if (text.Length > 0)
            return new Said.Question(text) { IsPassedOn = message.ForwardOrigin is not null };
        return message.IsServiceMessage || message.Type == MessageType.Unknown ? null : new Said.Thing();
    }

    /// <summary>In a group, a mere smiley to the bot is no question; its name alone, in reply to somebody's message, asks that message.</summary>
    private Said? Asked(string text, Message message, bool isNamed)
    {
        if (text.Any(char.IsLetterOrDigit))
            return new Said.Question(text);
        if (!isNamed)
            return null;
        var replied = message.ReplyToMessage is { } to && !IsMine(to) ? to.Text ?? to.Caption : null;
        if (Quoted(message) is { } quote)
            return new Said.Question(quote) { IsPassedOn = true };
        return replied is { Length: > 0 } ? new Said.Question(replied) { IsPassedOn = true } : new Said.Call();
    }

    private static string? Quoted(Message message) => message.Quote is { IsManual: true, Text: { Length: > 0 } text } ? text : null;

    private bool NamesMe(MessageEntity entity, string text) => entity.Offset >= 0 && entity.Length > 1 && entity.Offset + entity.Length <= text.Length && entity.Type switch
    {
        MessageEntityType.Mention => IsMe(text.Substring(entity.Offset + 1, entity.Length - 1)),
        MessageEntityType.TextMention => entity.User?.Id == me.Id,
        _ => false,
    };

    // "@bernard qu’en dis-tu ?" in reply to the bot speaks to Bernard.
    private bool IsReplyToMe(Message message, string text, MessageEntity[] entities) =>
        message.ReplyToMessage is { } to && IsMine(to) && !entities.Any(e => e is { Offset: 0, Type: MessageEntityType.Mention or MessageEntityType.TextMention } && !NamesMe(e, text));

    // In a forum, what replies to nothing replies to the message that opened the topic.
    private bool IsMine(Message message) => message.From?.Id == me.Id && message.ForumTopicCreated is null;

    private bool IsMe(string username) => string.Equals(username, me.Username, StringComparison.OrdinalIgnoreCase);

    private static string Without(string text, IEnumerable<MessageEntity> naming)
    {
        foreach (var entity in naming.OrderByDescending(entity => entity.Offset))
        {
            var (before, after) = (text[..entity.Offset], text[(entity.Offset + entity.Length)..]);
            // "@bot, qui …" and "qui …, @bot ?" read on without the name and its comma.
            if (string.IsNullOrWhiteSpace(before))
                after = after.TrimStart(' ', ',', ':', '\u00a0', '\u202f');
            else
                before = before.TrimEnd(' ', ',');
            text = before.Length > 0 && after.Length > 0 && !char.IsWhiteSpace(after[0]) ? $"{before} {after}" : before + after;
        }

        return text.Trim();
    }
}
