using Microsoft.Extensions.Logging;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval.Questions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>"@bot question" in any chat: welcome? → find → up to five quotations to choose from; what is chosen is kept, so that its buttons know the question.</summary>
internal sealed class InlineMode(
    InlineFinding finding, KeptAnswers kept, KnowledgeBase texts, SourceAudience audience, Admissions admissions, ChatLanguage languages, TelegramClients telegram, QuestionLog questions, ILogger<InlineMode> log)
{
    // Telegram keeps a list for others who type the same; a text that is bound to a chat meanwhile should not stand in it for long.
    private const int SecondsFound = 60, SecondsNothing = 10, SecondsExamples = 300;

    /// <summary>Where the button above the list leads in the private chat.</summary>
    private const string StartParameter = "inline";

    public async Task<Reaction> HandleAsync(InlineQuery query, CancellationToken cancel)
    {
        var list = await ListAsync(query, cancel).ConfigureAwait(false);
        var reaction = new Reaction();
        reaction.Then(token => AnswerAsync(query.Id, list, token));
        return reaction;
    }

    /// <summary>Comes when the bot gets inline feedback; without it the first thumb keeps the answer.</summary>
    public Reaction Chosen(ChosenInlineResult chosen)
    {
        var reaction = new Reaction();
        var (key, rest) = chosen.ResultId.Length > KeptAnswer.KeyLength ? (chosen.ResultId[..KeptAnswer.KeyLength], chosen.ResultId[KeptAnswer.KeyLength..]) : ("", "");
        if (KeptAnswer.IsKey(key) && QuotedPlace.Read(rest) is { } place && kept.Find(key) is null
            && InlineAnswers.Of(key, place, chosen.Query, chosen.From.Id, texts, kept, audience) is { } answer)
        {
            reaction.Change(tx => KeptAnswers.Keep(tx, answer));
            reaction.Change(tx => questions.Note(tx, answer));
        }

        return reaction;
    }

    private async Task<InlineList> ListAsync(InlineQuery query, CancellationToken cancel)
    {
        var place = new Place(SourceAudience.NoChat, ChatKind.Private, null, query.From.Id, query.From.LanguageCode);
        var lang = languages.Of(place);
        var words = ButtonWords.In(lang);
        if (admissions.Of(SourceAudience.NoChat, query.From.Id) is not Admission.Welcome)
            return new InlineList([], words.InlineNothing, SecondsNothing, IsPersonal: true);
        if (string.IsNullOrWhiteSpace(query.Query))
            return await ExamplesAsync(words, cancel).ConfigureAwait(false);
        var found = await finding.FindAsync(query.Query, place, lang, cancel).ConfigureAwait(false);
        words = ButtonWords.In(found.Answer.Lang);
        // The same letters bring another person another list where his own choices or his app's language have a part in it.
        var isPersonal = finding.IsNarrowed(place) || !WordList.Languages.Contains(QuestionLanguage.Tell(query.Query) ?? "");
        var results = found.Citations.Select(citation => Result(query.Query, citation, found.Answer.Lang)).DistinctBy(result => result.Id).ToList();
        return found.Answer.Status switch
        {
            AnswerStatus.Answered => new InlineList(results, null, SecondsFound, isPersonal),
            AnswerStatus.Abstained when results.Count > 0 => new InlineList(results, words.InlineNear, SecondsFound, isPersonal),
            AnswerStatus.Abstained => new InlineList([], words.InlineNothing, SecondsNothing, isPersonal),
            _ => await ExamplesAsync(words, cancel).ConfigureAwait(false),
        };
    }

    private async Task<InlineList> ExamplesAsync(ButtonWords words, CancellationToken cancel)
    {
        var examples = await finding.ExamplesAsync(words.Lang, cancel).ConfigureAwait(false);
        return new InlineList([.. examples.Select(example => Result(example.Question, example.Citation, words.Lang)).DistinctBy(result => result.Id)], words.InlineHint, SecondsExamples, IsPersonal: true);
    }

    private InlineQueryResultArticle Result(string question, Citation citation, string lang)
    {
        var place = QuotedPlace.Of(citation, lang);
        var result = InlineResults.Of([citation], lang)[0];
        var key = InlineAnswers.KeyOf(question, place);
        result.Id = key + place.Write();
        result.ReplyMarkup = InlineAnswers.Of(key, place, question, 0, texts, kept, audience) is { } answer ? AnswerKeyboard.Of(answer, 1, KeyboardPlace.Inline, null, place) : null;
        return result;
    }

    private async Task AnswerAsync(string query, InlineList list, CancellationToken cancel)
    {
        try
        {
            await telegram.Sending.AnswerInlineQuery(
                query, list.Results, list.Seconds, list.IsPersonal,
                button: list.Says is null ? null : new InlineQueryResultsButton(list.Says) { StartParameter = StartParameter }, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            // Too late: more has been typed since, and the next list is on its way.
            log.Passing("answerInlineQuery", (e as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    /// <param name="Says">On the button above the list, which leads to the private chat; null for none.</param>
    /// <param name="Seconds">How long Telegram may keep it.</param>
    /// <param name="IsPersonal">Whether it is for this person alone.</param>
    private sealed record InlineList(IReadOnlyList<InlineQueryResult> Results, string? Says, int Seconds, bool IsPersonal);
}
