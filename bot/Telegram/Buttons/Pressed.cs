using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>A button of an answer that somebody pressed where the answer was given; the answer is there and open.</summary>
/// <param name="Place">Null for a message that went out through inline or guest mode: the bot is in no chat with it.</param>
internal sealed record Pressed(CallbackQuery Query, ButtonData Data, KeptAnswer Answer, Place? Place)
{
    public long Person => Query.From.Id;

    /// <summary>What sees which texts: the chat, or nobody's.</summary>
    public long Chat => Place?.Chat ?? SourceAudience.NoChat;

    public KeyboardPlace Where => Place is null ? KeyboardPlace.Inline : Place.IsPrivate ? KeyboardPlace.Private : KeyboardPlace.Group;

    public bool IsInChannel => Place?.Kind == ChatKind.Channel;

    public MessageStyle Style => Place is { IsPrivate: true } ? MessageStyle.Private : MessageStyle.Group;

    public ButtonWords Words => ButtonWords.In(Answer.Lang);

    /// <summary>Of the answer: those that answer, or those that come near.</summary>
    public IReadOnlyList<KeptCitation> Quotations => Answer.Citations.Count > 0 ? Answer.Citations : Answer.Nearest;

    /// <summary>An edit of the message that the button stands under; the words stay when only a keyboard is added to it.</summary>
    public OutgoingMessage Edit => new()
    {
        Chat = Chat,
        Kind = OutgoingKind.Answer,
        Edit = Place is null ? null : Query.Message!.Id,
        EditInline = Place is null ? Query.InlineMessageId : null,
        Person = Answer.Person,
    };

    /// <summary>A message in reply to the one that the button stands under.</summary>
    public OutgoingMessage Reply => new() { Chat = Chat, Thread = Place?.Thread, Kind = OutgoingKind.Answer, ReplyTo = Query.Message?.Id, Person = Person };
}
