using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>"Is this in the texts?": looks for each sentence of a text that somebody passed on, quotes those that are there, and names those that are not.</summary>
internal sealed class PassedOnText(KnowledgeBase texts)
{
    /// <summary>Sentences that are looked for; each costs a search.</summary>
    private const int MostSentences = 12;

    private const int MostRead = 1000;

    private const int MostCandidates = 5, MostShown = 300, MostOfQuestion = 200;

    // One word of ten may differ: a form, a typing error.
    private const double IsSame = 0.8;

    /// <summary>Whether a question is such a text. One that asks something itself is a question, whoever wrote it.</summary>
    public static bool IsIt(Asked asked) =>
        (asked.IsPassedOn || asked.Text.Length > QuestionCheck.MostCharacters) && Sentences(asked.Text).Count > 0 && !LongQuestion.Asks(asked.Text);

    /// <summary>Null when none of its sentences is there and it is short enough to be asked itself.</summary>
    public (Answer Answer, RenderedMessage Rendered)? Answer(Question question, MessageStyle style)
    {
        var lang = WordList.Nearest(question.FallbackLang);
        var all = Sentences(question.Text);
        string[] sentences = [.. all.Take(MostSentences)];
        var found = sentences.Select(sentence => Find(sentence, question)).ToArray();
        Citation[] citations = [.. found.OfType<Citation>().DistinctBy(citation => (citation.Source.Id, citation.Start, citation.End))];
        if (citations.Length == 0 && question.Text.Length <= MostOfQuestion)
            return null;
        string[] missing = [.. sentences.Where((_, i) => found[i] is null)];

        var words = ChatWords.In(lang);
        var verdict = citations.Length == 0 ? words.NoneOfThese : words.SomeOfThese(sentences.Length - missing.Length, sentences.Length);
        if (all.Count > sentences.Length)
            verdict = $"{verdict} {words.OnlyFirstSentences(sentences.Length)}";
        var answer = new Answer
        {
            Question = question.Text,
            Lang = lang,
            Status = citations.Length > 0 ? AnswerStatus.Answered : AnswerStatus.Abstained,
            Text = string.Join('\n', [verdict, .. AnswerWriting.Statements(citations, AnswerWords.In(lang)).Select(statement => statement.Text)]),
            Reason = citations.Length > 0 ? null : verdict,
            Statements = AnswerWriting.Statements(citations, AnswerWords.In(lang)),
            Citations = citations,
            Confidence = (double)(sentences.Length - missing.Length) / sentences.Length,
            By = AnswerPipeline.Extractive,
        };
        return (answer, Render(verdict, citations, citations.Length > 0 ? missing : [], lang, style));
    }

    private static RenderedMessage Render(string verdict, Citation[] citations, string[] missing, string lang, MessageStyle style)
    {
        var pieces = new List<MessageText> { MessageText.Plain(verdict) };
        if (citations.Length > 0)
            pieces.AddRange(AnswerRendering.Quotations(citations, lang, style, sourceOnce: true, numbered: citations.Length > 1));
        if (missing.Length > 0)
            pieces.Add(MessageText.Plain(ChatWords.In(lang).NotThere));
        pieces.AddRange(missing.Select(sentence => new MessageTextBuilder().Append("– ").Italic(Shown(sentence)).Build()));
        return new RenderedMessage(MessageParts.Of(pieces), null) { Shown = citations.Length };
    }

    // "Oui." is in every text, and says nothing.
    private static IReadOnlyList<string> Sentences(string text)
    {
        var all = TextSentences.Of(text, MostRead);
        return [.. all.Where(sentence => sentence.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) > 2)];
    }

    private Citation? Find(string sentence, Question question)
    {
        var near = texts.As(question.Seen).Find(new SearchRequest(sentence, Scope: question.Scope)).Sentences.Take(MostCandidates);
        return near.Where(evidence => IsThere(sentence, evidence.Text)).Select(evidence => Citation.Cut(evidence.Source, evidence.Passage, evidence.Sentence)).FirstOrDefault();
    }

    private static bool IsThere(string sentence, string there)
    {
        if (SentenceLikeness.Of(sentence, there) >= IsSame)
            return true;
        // A sentence may be divided otherwise here and there.
        var (one, other) = (Wording.Plain(sentence).TrimEnd('.', ' '), Wording.Plain(there).TrimEnd('.', ' '));
        return one.Length > 0 && (other.Contains(one, StringComparison.Ordinal) || (other.Length * 2 > one.Length && one.Contains(other, StringComparison.Ordinal)));
    }

    private static string Shown(string sentence)
    {
        var clean = ForeignText.Clean(sentence);
        return clean.Length <= MostShown ? clean : $"{clean[..TextCut.Head(clean, MostShown - 1)]}…";
    }
}
