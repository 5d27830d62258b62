using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Words of the bot itself, said where it was spoken to.</summary>
internal static class Replies
{
    public static Reaction To(Asked asked, string text) => Reaction.Of(Say(asked.Place, MessageText.Plain(text), asked.Message));

    /// <param name="message">What it replies to; in private nothing needs to be pointed at.</param>
    public static OutgoingMessage Say(Place place, MessageText text, int? message = null, InlineKeyboardMarkup? keyboard = null) => new()
    {
        Chat = place.Chat,
        Thread = place.Thread,
        Kind = OutgoingKind.Answer,
        Text = text,
        Keyboard = keyboard,
        ReplyTo = place.IsPrivate ? null : message,
        Person = place.Person,
    };

    public static OutgoingMessage Say(Place place, string text, int? message = null, InlineKeyboardMarkup? keyboard = null) =>
        Say(place, MessageText.Plain(text), message, keyboard);
}
