using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering.Writing;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>What a question may lean on: the words that it quotes, the answer or message that it replies to, else what the person asked last.</summary>
internal sealed class QuestionBefore(KeptAnswers kept, ChatMoves moves, TelegramIdentity me)
{
    // More of a message than this is no question to lean on.
    private const int Most = 300;

    public string? Of(Message message, Place place)
    {
        if (message.Quote is { IsManual: true, Text: { Length: > 0 } quote })
            return Head(quote);
        if (message.ReplyToMessage is { ForumTopicCreated: null } replied)
            return kept.FindByMessage(message.Chat.Id, replied.Id) is { IsOpen: true } answer && moves.AreOne(answer.Chat, place.Chat)
                ? answer.Question is { Length: > 0 } question ? question : null // a digest was asked for by nobody
                : replied.From?.Id == me.Id ? LastOf(place) // a card, a page of a list: it was opened on the way
                : replied.From?.IsBot is false && Words(replied) is { Length: > 0 } words ? Head(words) : null;
        return LastOf(place);
    }

    private string? LastOf(Place place) =>
        place.Person == 0 ? null : kept.LastTurn(place.Chat, place.Thread, place.Person)?.Question;

    private static string? Words(Message message) => message.Text ?? message.Caption;

    private static string Head(string text) => text.Length <= Most ? text : text[..TextCut.Head(text, Most)];
}
