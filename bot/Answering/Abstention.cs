using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering;

/// <summary>No answer is an answer: says that the texts do not say, and shows what comes near if anything does.</summary>
internal static class Abstention
{
    // Confidence is calibrated: one half is where an answer is as likely to be there as not.
    private const double Answers = 0.5, IsNear = 0.25;
    private const int MostNear = 2;

    public static bool TextsAnswer(Findings found) => found.Confidence >= Answers && found.Sentences.Count > 0;

    public static Answer Answer(Question question, AnswerWords words, IReadOnlyList<Findings> parts, double confidence, string by)
    {
        var nearest = parts.Where(part => part.Confidence >= IsNear)
            .SelectMany(part => QuoteSelection.Choose(part.Sentences, MostNear)).Take(MostNear).Select(quote => quote.Cut()).ToArray();
        return new Answer
        {
            Question = question.Text,
            Lang = words.Lang,
            Status = AnswerStatus.Abstained,
            Text = string.Join('\n', Says(question, words, parts, nearest)),
            Nearest = nearest,
            Confidence = confidence,
            By = by,
        };
    }

    private static IEnumerable<string> Says(Question question, AnswerWords words, IReadOnlyList<Findings> parts, Citation[] nearest)
    {
        var unknown = parts.SelectMany(part => part.UnknownNames).FirstOrDefault();
        yield return unknown is not null && question.Scope is null ? words.NotMentioned(unknown)
            : question.Scope is not null ? words.NotInTheseTexts
            : words.NotInTheTexts;
        var lang = parts[0].Question.Lang;
        var textLang = parts.SelectMany(part => part.Sentences).Select(evidence => evidence.Source.Lang).FirstOrDefault();
        if (nearest.Length == 0 && textLang is not null && textLang != lang)
            yield return words.OtherLanguage(textLang);
        if (nearest.Length == 0)
            yield break;
        yield return words.NearestPassage;
        foreach (var statement in AnswerWriting.Statements(nearest, words))
            yield return statement.Text;
    }
}
