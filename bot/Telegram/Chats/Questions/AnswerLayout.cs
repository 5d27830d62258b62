using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>Lays an answer over the messages of a chat: the first replies to the question, the last has the buttons; those of an edited question's answer are reused.</summary>
internal static class AnswerLayout
{
    /// <param name="record">The answer as it is kept; <see cref="KeptAnswer.Messages"/> are those that show its earlier form.</param>
    /// <param name="chat">The chat's id today.</param>
    public static IEnumerable<OutgoingMessage> Of(KeptAnswer record, RenderedMessage rendered, InlineKeyboardMarkup? keyboard, long chat, bool rich)
    {
        var standing = record.Messages;
        var asRich = rich ? rendered.Rich : null;
        var last = asRich is not null ? 0 : rendered.Parts.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            yield return new OutgoingMessage
            {
                Chat = chat,
                Thread = record.Thread,
                Kind = OutgoingKind.Answer,
                Text = rendered.Parts[i],
                Rich = asRich,
                Rest = asRich is null ? null : [.. rendered.Parts.Skip(1)],
                Keyboard = i == last ? keyboard : null,
                ReplyTo = i == 0 && standing.Count == 0 ? record.QuestionMessage : null,
                Edit = i < standing.Count ? standing[i] : null,
                Answer = record.Key,
                Person = record.Person,
            };
        }

        foreach (var surplus in standing.Skip(last + 1))
            yield return new OutgoingMessage { Chat = chat, Kind = OutgoingKind.Answer, Delete = surplus, Answer = record.Key, Person = record.Person };
    }
}
