using TalksBot.Bot.Access;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>Where something was said, and by whom.</summary>
/// <param name="Chat">The chat's id today.</param>
/// <param name="Thread">The topic of a forum, or of a private chat with topics; null elsewhere.</param>
/// <param name="Person">0 when nobody can tell: an anonymous administrator, or somebody who speaks as a channel.</param>
/// <param name="ClientLang">What the person's app is set to, as Telegram tells it.</param>
internal sealed record Place(long Chat, ChatKind Kind, int? Thread, long Person, string? ClientLang)
{
    /// <summary>The group itself speaks: an administrator who does not show who he is.</summary>
    public bool IsAnonymousAdministrator { get; init; }

    public bool IsPrivate => Kind == ChatKind.Private;

    /// <summary>Null where nobody speaks to the bot: channels, other bots, what came through a bot, and what a group repeats of its channel.</summary>
    public static Place? Of(Message message)
    {
        if (KindOf(message.Chat) is not { } kind || message.ViaBot is not null || message.IsAutomaticForward)
            return null;
        // Who speaks for a chat comes with a bot of Telegram's own in the place of the person.
        if (message.SenderChat is { } speaker && kind != ChatKind.Private)
            return new Place(message.Chat.Id, kind, ThreadOf(message), 0, null) { IsAnonymousAdministrator = speaker.Id == message.Chat.Id };
        return message.From is { IsBot: false } person
            ? new Place(message.Chat.Id, kind, ThreadOf(message), person.Id, person.LanguageCode)
            : null;
    }

    /// <summary>Null for a button in a channel, of a message that is in no chat of ours, or in the private chat of somebody else.</summary>
    public static Place? Of(CallbackQuery press) =>
        press.Message is { } message && KindOf(message.Chat) is { } kind && (kind != ChatKind.Private || message.Chat.Id == press.From.Id)
            ? new Place(message.Chat.Id, kind, ThreadOf(message), press.From.Id, press.From.LanguageCode)
            : null;

    /// <summary>A post in a channel, where nobody but its administrators writes; null elsewhere. Nothing but the digest is set up there.</summary>
    public static Place? InChannel(Message post) => IsChannel(post.Chat) ? new Place(post.Chat.Id, ChatKind.Channel, null, 0, null) { IsAnonymousAdministrator = true } : null;

    /// <summary>A button in a channel, which every reader can press; null elsewhere.</summary>
    public static Place? InChannel(CallbackQuery press) =>
        press.Message is { } message && IsChannel(message.Chat) ? new Place(message.Chat.Id, ChatKind.Channel, null, press.From.Id, press.From.LanguageCode) : null;

    /// <summary>Null for channels, and for messages to a channel, which want to be sent otherwise.</summary>
    public static ChatKind? KindOf(Chat chat) => chat.Type switch
    {
        _ when chat.IsDirectMessages => null,
        ChatType.Private => ChatKind.Private,
        ChatType.Group => ChatKind.Group,
        ChatType.Supergroup => ChatKind.Supergroup,
        _ => null,
    };

    private static bool IsChannel(Chat chat) => chat is { Type: ChatType.Channel, IsDirectMessages: false };

    // A reply outside of topics has a thread id too, and a message sent with it is refused.
    private static int? ThreadOf(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;
}
