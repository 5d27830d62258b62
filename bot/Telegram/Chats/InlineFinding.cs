using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Quotations of public texts for what somebody types in any chat; never asks a model, which would take seconds a letter.</summary>
internal sealed class InlineFinding(KnowledgeBase texts, AnswerPipeline answers, SourceAudience audience, AskedTexts askedTexts, ExampleQuestions examples)
{
    // A sentence that scores this much less than the best is beside the point.
    private const double FarFromBest = 4;

    /// <param name="place">No chat, and who asks.</param>
    /// <param name="lang">Of the person; null when nothing is known.</param>
    public async Task<InlineFound> FindAsync(string text, Place place, string? lang, CancellationToken cancel)
    {
        var question = new Question(text, Scope: askedTexts.ScopeOf(place)) { Seen = audience.Visible(SourceAudience.NoChat), WithoutModel = true, FallbackLang = lang };
        var answer = await answers.AnswerAsync(question, cancel).ConfigureAwait(false);
        return answer.Status switch
        {
            AnswerStatus.Answered => new InlineFound(answer, [.. WithMore(answer.Citations, question, answer.Lang)]),
            AnswerStatus.Abstained => new InlineFound(answer, answer.Nearest),
            _ => new InlineFound(answer, []),
        };
    }

    /// <summary>Whether what the person chose (a language, some of the texts) has a part in what he is shown.</summary>
    public bool IsNarrowed(Place place) => PersonSettings.Of(texts.Store, place.Person) is { Lang: not null } or { Scope: not null };

    /// <summary>The best quotation of each of some questions that the texts answer.</summary>
    public async Task<IReadOnlyList<(string Question, Citation Citation)>> ExamplesAsync(string lang, CancellationToken cancel)
    {
        var seen = audience.Visible(SourceAudience.NoChat);
        var found = new List<(string, Citation)>();
        foreach (var question in await examples.OfAsync(seen, lang, cancel).ConfigureAwait(false))
        {
            var answer = await answers.AnswerAsync(new Question(question) { Seen = seen, WithoutModel = true, FallbackLang = lang }, cancel).ConfigureAwait(false);
            if (answer.Citations.Count > 0)
                found.Add((question, answer.Citations[0]));
        }

        return found;
    }

    // An answer has at most three quotations; a list has room for two more sentences that are nearly as good.
    private IEnumerable<Citation> WithMore(IReadOnlyList<Citation> chosen, Question question, string lang)
    {
        var found = texts.As(question.Seen).Find(new SearchRequest(question.Text, lang, question.Scope)).Sentences;
        var more = found.Where(evidence => evidence.Score >= found[0].Score - FarFromBest && !chosen.Any(citation => Overlaps(citation, evidence)));
        return chosen.Concat(more.Select(evidence => Citation.Cut(evidence.Source, evidence.Passage, evidence.Sentence))).Take(InlineResults.Most);
    }

    private static bool Overlaps(Citation citation, Evidence evidence) =>
        citation.Source.Id == evidence.Source.Id && evidence.Sentence.Start < citation.End && citation.Start < evidence.Sentence.End;
}

/// <summary>What was found for somebody who types.</summary>
/// <param name="Citations">Best first; near ones when the texts do not answer.</param>
internal sealed record InlineFound(Answer Answer, IReadOnlyList<Citation> Citations);
