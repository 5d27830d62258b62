using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>A message that begins with a command, as Telegram marks it.</summary>
/// <param name="Name">In lower case, without the slash.</param>
/// <param name="To">The bot that it is for, without the @; null when none is named.</param>
/// <param name="Argument">What follows, without white space around it.</param>
internal sealed record SlashCommand(string Name, string? To, string Argument)
{
    /// <summary>Null when the message does not begin with one.</summary>
    public static SlashCommand? Of(string text, IEnumerable<MessageEntity> entities)
    {
        if (entities.FirstOrDefault(e => e is { Type: MessageEntityType.BotCommand, Offset: 0, Length: > 1 }) is not { } entity || entity.Length > text.Length || text[0] != '/')
            return null;
        var (name, to) = text[1..entity.Length].Split('@', 2) switch
        {
            [var command, var bot] => (command, bot),
            var whole => (whole[0], null),
        };
        return new SlashCommand(name.ToLowerInvariant(), to, text[entity.Length..].Trim());
    }
}
