using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Answering;

/// <summary>A question in a conversation becomes an answer: take it → small talk, or which texts there are? → follow-up → find → draft by the model or extractively, or abstain.</summary>
/// <param name="model">Null when none is configured: then the sentences themselves answer.</param>
public sealed class AnswerPipeline(KnowledgeBase texts, ModelAnswerer? model, TimeProvider time)
{
    /// <summary>What the answerer of the house calls itself in <see cref="Answer.By"/>.</summary>
    public const string Extractive = "extractive";

    /// <summary>The model that drafts, for a digest to be drafted by too; null when none is configured.</summary>
    public ModelAnswerer? Model => model;

    /// <summary>Whether the model may be asked, so that the answer may take seconds.</summary>
    public bool AsksModel(Question question) => model is not null && !question.WithoutModel;

    /// <summary>The language that the answer will be in: "fr", "en" or "ru".</summary>
    public static string ReplyLanguage(Question question) => Languages(question).Words.Lang;

    /// <summary>Whether a model is configured and has given nothing for minutes.</summary>
    public bool ModelIsDown => model?.Health.IsDown ?? false;

    /// <summary>Whether no model is configured, or it has given something since the program began and not failed since.</summary>
    public bool ModelWorks => model?.Health.Works ?? true;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(question, null, cancellationToken);

    /// <param name="listener">Is offered the answer while it grows by statements that have passed the checks, and may stop it; null when nobody listens.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer> AnswerAsync(Question question, Listener<Answer>? listener, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        var (lang, words) = Languages(question);
        var answer = WithoutLookingUp(question, texts.As(question.Seen), words) ?? await FromTextsAsync(question, lang, words, listener, cancellationToken).ConfigureAwait(false);
        return answer with { Elapsed = time.GetElapsedTime(started) };
    }

    /// <summary>The question's language, and the words of the reply: in that language if the bot speaks it, else in the one the asker is known to read.</summary>
    private static (string Lang, AnswerWords Words) Languages(Question question)
    {
        var told = question.Lang ?? QuestionLanguage.Tell(question.Text);
        var lang = told ?? WordList.Nearest(question.FallbackLang);
        return (lang, AnswerWords.In(WordList.Languages.Contains(lang) ? lang : question.FallbackLang ?? lang));
    }

    private static Answer? WithoutLookingUp(Question question, SeenTexts seen, AnswerWords words)
    {
        if (QuestionCheck.Refusal(question.Text, words) is { } refusal)
            return Reply(question, words, AnswerStatus.Error, refusal);
        if ((SmallTalk.Reply(question.Text, words) ?? WhichTexts.Reply(question.Text, seen, words)) is { } smallTalk)
            return Reply(question, words, AnswerStatus.Chat, smallTalk);
        return Demands.Reply(question.Text, words) is { } declined ? Reply(question, words, AnswerStatus.Abstained, declined) : null;
    }

    private async Task<Answer> FromTextsAsync(Question question, string lang, AnswerWords words, Listener<Answer>? listener, CancellationToken cancellationToken)
    {
        var seen = texts.As(question.Seen);
        var asked = FollowUp.Standalone(Wording.Legible(question.Text), question.After is null ? null : Wording.Legible(question.After), seen);
        var parts = QuestionParts.Of(asked, seen).Select(part => seen.Find(new SearchRequest(part, lang, question.Scope))).ToArray();
        if (parts.All(part => part.Sentences.Count == 0) && seen.List().Count == 0)
            return Abstention.NoTexts(question, words, parts);
        var confidence = parts.Max(part => part.Confidence);
        if (Silence.Of(asked, seen) is { } silent)
            return Abstention.NoWordsOf(silent, question, words, parts, confidence);
        if (model is not null && AsksModel(question) && ModelAnswer.Worthwhile(parts))
        {
            var request = new ModelRequest(asked, words.Lang, question.After, ModelAnswer.Evidence(parts));
            if (await model.DraftAsync(request, listener?.Of<ModelDraft>(Drafted), cancellationToken).ConfigureAwait(false) is { } draft)
                return Drafted(draft);
        }

        Findings[] answered = [.. parts.Where(Abstention.TextsAnswer)];
        if (answered.Length == 0)
            return Abstention.Answer(question, words, parts, confidence, Extractive);
        var citations = ExtractiveAnswerer.Quote(answered);
        return Answered(question, words, new QuotedAnswer(AnswerWriting.Statements(citations, words), citations), confidence, Extractive);

        Answer Drafted(ModelDraft draft) => draft.Abstains
            ? Abstention.Answer(question, words, parts, ModelAnswer.Doubted(confidence), draft.Model)
            : Answered(question, words, ModelAnswer.Quote(draft, words), ModelAnswer.Assured(confidence), draft.Model);
    }

    private static Answer Answered(Question question, AnswerWords words, QuotedAnswer quoted, double confidence, string by) =>
        Reply(question, words, AnswerStatus.Answered, string.Join('\n', quoted.Statements.Select(statement => statement.Text))) with
        {
            Statements = quoted.Statements,
            Citations = quoted.Citations,
            Confidence = confidence,
            By = by,
        };

    private static Answer Reply(Question question, AnswerWords words, AnswerStatus status, string text) => new()
    {
        Question = question.Text,
        Lang = words.Lang,
        Status = status,
        Text = text,
        Confidence = 0,
        By = Extractive,
    };
}
