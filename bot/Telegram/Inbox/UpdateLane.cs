using System.Globalization;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Which updates are handled one after the other: the messages of a chat; what a person presses does not wait for them.</summary>
internal static class UpdateLane
{
    private const char Typing = 'i';

    /// <summary>What a person types in inline mode: with each letter a query comes, and the one before it is worth nothing any more.</summary>
    public static bool IsTyping(string lane) => lane[0] == Typing;

    public static string Of(Update update) => update switch
    {
        { CallbackQuery.From.Id: var person } => Lane('b', person),
        { InlineQuery.From.Id: var person } => Lane(Typing, person),
        { ChosenInlineResult.From.Id: var person } => Lane('b', person),
        { GuestMessage: { } message } => Lane('g', message.From?.Id ?? message.Chat.Id),
        { StoppedMessageGeneration.Chat.Id: var chat } => Lane('s', chat),
        _ => Lane('c', ChatOf(update)),
    };

    /// <summary>Whether a lane is one of presses, typing or stops, each of which is over in a moment.</summary>
    public static bool IsQuick(string lane) => lane[0] is 'b' or 'i' or 's';

    /// <summary>Who caused it; 0 for nobody.</summary>
    public static long Person(Update update) => update switch
    {
        { CallbackQuery.From.Id: var person } => person,
        { InlineQuery.From.Id: var person } => person,
        { ChosenInlineResult.From.Id: var person } => person,
        _ => (update.Message ?? update.EditedMessage ?? update.GuestMessage)?.From?.Id ?? update.MyChatMember?.From.Id ?? 0,
    };

    private static long ChatOf(Update update) =>
        (update.Message ?? update.EditedMessage ?? update.ChannelPost ?? update.EditedChannelPost)?.Chat.Id ?? update.MyChatMember?.Chat.Id ?? 0;

    private static string Lane(char kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}{id}");
}
