using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/start in private: what the bot does, shown by questions that its texts really answer.</summary>
internal sealed class Greeting(ChatLanguage languages, ExampleQuestions examples, AskedTexts askedTexts)
{
    public async Task<Reaction> GreetAsync(Place place, CancellationToken cancel)
    {
        var words = languages.Words(place);
        var questions = await examples.OfAsync(askedTexts.SeenIn(place.Chat), words.Lang, cancel).ConfigureAwait(false);
        var count = askedTexts.ListIn(place.Chat).Count;
        var text = string.Join("\n\n", new[]
        {
            words.Greeting,
            count > 0 ? words.GreetingTexts(MessageWords.In(words.Lang).CountOfTexts(count)) : MessageWords.In(words.Lang).NoSources,
            questions.Count > 0 ? words.GreetingExamples : null,
        }.OfType<string>());
        return Reaction.Of(Replies.Say(place, text, keyboard: questions.Count > 0 ? Buttons(questions) : null));
    }

    // The question is the label itself: a press finds it there, whatever has become of the texts since.
    private static InlineKeyboardMarkup Buttons(IReadOnlyList<string> questions) =>
        new(questions.Select((question, i) => new[] { InlineKeyboardButton.WithCallbackData(question, PanelData.Example(i)) }));
}
