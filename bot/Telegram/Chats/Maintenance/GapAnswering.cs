using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A text was added for questions that no text answered: are they answered now? → closed, and the answer shown; or said that they are not.</summary>
/// <remarks>Without a model: a press of a button is to be answered at once.</remarks>
internal sealed class GapAnswering(
    GapBook gaps, AnswerPipeline answers, AskedTexts askedTexts, SourceAudience audience, AudienceLine seen, ChatMoves moves, ChatQuestion questions, ChatLanguage languages, TimeProvider time)
{
    /// <summary>Wordings that are tried, the latest first.</summary>
    private const int MostTried = 5;

    /// <param name="number">Of the questions.</param>
    /// <param name="source">The id of the text that was added.</param>
    public async Task<Reaction> TryAsync(long number, string source, Place place, CancellationToken cancel)
    {
        var words = InsightWords.In(languages.Of(place));
        if (gaps.Find(number) is not { } gap)
            return Reaction.Of(Replies.Say(place, words.GapGone));
        foreach (var asked in gap.Wordings.Take(MostTried))
        {
            var question = new Question(LongQuestion.Heart(asked.Text)) { Seen = SeenBy(asked, source), WithoutModel = true, FallbackLang = languages.Of(place) };
            if (await answers.AnswerAsync(question, cancel).ConfigureAwait(false) is { Status: AnswerStatus.Answered } answer)
                return Closed(gap, source, answer, place, words);
        }

        return Reaction.Of(Replies.Say(place, new MessageTextBuilder().Bold(words.GapNotAnswered).Line().Italic(ForeignText.Title(gap.Questions[0])).Build()));
    }

    /// <summary>What is seen where it was asked, and the new text, which may be for others than those who asked.</summary>
    private HashSet<string>? SeenBy(GapWording asked, string source)
    {
        var seen = asked.Chats.Select(chat => askedTexts.SeenIn(moves.Current(chat))).ToList();
        return seen.Contains(null) ? null : [.. seen.SelectMany(ids => ids!), source];
    }

    private Reaction Closed(GapEntry gap, string source, Answer answer, Place place, InsightWords words)
    {
        var says = ShelfWords.In(words.Lang);
        var reaction = Reaction.Of(Replies.Say(place, audience.ChatsOf(source) is { } chats ? $"{words.GapAnswered} {seen.Of(chats, says)}" : words.GapAnswered));
        reaction.Change(tx =>
        {
            if (GapBook.Noted(tx, gap.Id, source))
                AuditEntry.Write(tx, time.GetUtcNow(), place.Person, AuditAct.GapAnswered, $"gap {gap.Number}", null, source);
        });
        return reaction.With(questions.Show(answer, place));
    }
}
