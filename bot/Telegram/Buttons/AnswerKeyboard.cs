using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Rendering.Links;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>The buttons of an answer.</summary>
/// <remarks>
/// In private two rows: what opens the quotations, then what one thinks of them. In a group one: the message itself names its source, and whatever else is
/// seldom wanted stands behind "⋯". With several quotations a button opens the first, which is the best, and the card then turns to [2] and [3]: an answer
/// with three quotations has no more buttons than one with a single one.
/// </remarks>
internal static class AnswerKeyboard
{
    /// <param name="shown">Quotations that the message shows; the others are for a button.</param>
    /// <param name="bot">The bot's user name, for links that share; null when it has none.</param>
    /// <param name="quoted">With an inline result: the quotation that it is.</param>
    /// <returns>Null where there is nothing to open and nothing to judge: small talk, and questions that could not be taken.</returns>
    public static InlineKeyboardMarkup? Of(KeptAnswer answer, int shown, KeyboardPlace where, string? bot, QuotedPlace? quoted = null)
    {
        if (answer.Status is not (AnswerStatus.Answered or AnswerStatus.Abstained))
            return null;
        var buttons = new Buttons(answer, ButtonWords.In(answer.Lang), quoted);
        InlineKeyboardButton[][] rows = where switch
        {
            KeyboardPlace.Group => [[.. buttons.Context(), .. buttons.Thumbs(), buttons.Press(ButtonVerb.Menu, "⋯")]],
            KeyboardPlace.Inline => [[.. buttons.Context(), .. buttons.Source(), .. buttons.Thumbs()]],
            _ => [[.. buttons.Context(), .. buttons.Source(), .. buttons.Who()], [.. buttons.More(shown), .. buttons.Thumbs(), .. buttons.Share(bot)]],
        };
        return new InlineKeyboardMarkup(rows.Where(row => row.Length > 0));
    }

    /// <summary>What stands behind "⋯" in a group. Deleting and silencing are shown to all, as Telegram shows everybody the same, and done for those who may.</summary>
    public static InlineKeyboardMarkup Menu(KeptAnswer answer, int shown, string? bot)
    {
        var buttons = new Buttons(answer, ButtonWords.In(answer.Lang), null);
        InlineKeyboardButton[][] rows =
        [
            [.. buttons.Source(), .. buttons.Who(), .. buttons.More(shown)],
            [.. buttons.Share(bot), buttons.Press(ButtonVerb.Silence, buttons.Words.Silence), buttons.Press(ButtonVerb.Delete, buttons.Words.Delete)],
            [buttons.Press(ButtonVerb.Buttons, "←")],
        ];
        return new InlineKeyboardMarkup(rows.Where(row => row.Length > 0));
    }

    private sealed record Buttons(KeptAnswer Answer, ButtonWords Words, QuotedPlace? Quoted)
    {
        private int Count => Math.Max(Answer.Citations.Count, Answer.Nearest.Count);

        public InlineKeyboardButton Press(ButtonVerb verb, string label, int number = 1) =>
            InlineKeyboardButton.WithCallbackData(label, new ButtonData(verb, Answer.Key) { Number = number, Place = Quoted }.Write());

        public IEnumerable<InlineKeyboardButton> Context() => Opening(ButtonVerb.Context, Words.Context);

        public IEnumerable<InlineKeyboardButton> Source() => Opening(ButtonVerb.Source, Words.Source);

        public IEnumerable<InlineKeyboardButton> Who() => Opening(ButtonVerb.Who, Words.Who);

        public IEnumerable<InlineKeyboardButton> More(int shown)
        {
            if (shown < Count)
                yield return Press(ButtonVerb.More, Words.More(Count - shown));
        }

        public IEnumerable<InlineKeyboardButton> Thumbs() => [Press(ButtonVerb.Helpful, "👍"), Press(ButtonVerb.Unhelpful, "👎")];

        public IEnumerable<InlineKeyboardButton> Share(string? bot)
        {
            if (bot is not null)
                yield return InlineKeyboardButton.WithUrl(Words.Share, DeepLink.Share(DeepLink.Start(bot, StartLinks.ToQuestion(Answer.Key)), Short(Answer.Question)));
        }

        private IEnumerable<InlineKeyboardButton> Opening(ButtonVerb verb, string label)
        {
            if (Count > 0)
                yield return Press(verb, label);
        }

        // The address of a button is bounded; a letter takes up to nine characters of it.
        private static string Short(string question) => question.Length <= MostShared ? question : question[..MostShared];
        private const int MostShared = 120;
    }
}
