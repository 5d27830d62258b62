using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering;

/// <summary>No answer is an answer: says that the texts do not say, and shows what comes near if anything does.</summary>
internal static class Abstention
{
    // Confidence is calibrated: one half is where an answer is as likely to be there as not.
    private const double Answers = 0.5, IsNear = 0.25, Unsaid = 0.4;
    private const int MostNear = 2;

    public static bool TextsAnswer(Findings found) => found.Confidence >= Answers && found.Sentences.Count > 0;

    public static Answer Answer(Question question, AnswerWords words, IReadOnlyList<Findings> parts, double confidence, string by) =>
        Answer(question, words, parts, confidence, by, Reason(question, words, parts));

    /// <summary>For a question after the words of somebody whose words no text gives; a name that no text holds is said to be unknown.</summary>
    public static Answer NoWordsOf(string name, Question question, AnswerWords words, IReadOnlyList<Findings> parts, double confidence) =>
        Answer(question, words, parts, Math.Min(confidence, Unsaid), AnswerPipeline.Extractive, parts.Any(part => part.UnknownNames.Count > 0) ? Reason(question, words, parts) : (words.NoWordsOf(name), name));

    /// <summary>Where there is no text at all.</summary>
    public static Answer NoTexts(Question question, AnswerWords words, IReadOnlyList<Findings> parts) =>
        Answer(question, words, parts, 0, AnswerPipeline.Extractive, (words.NoTexts, null));

    private static Answer Answer(Question question, AnswerWords words, IReadOnlyList<Findings> parts, double confidence, string by, (string Says, string? Name) reason)
    {
        var nearest = ExtractiveAnswerer.Quote([.. parts.Where(part => part.Confidence >= IsNear)], MostNear);
        return new Answer
        {
            Question = question.Text,
            Lang = words.Lang,
            Status = AnswerStatus.Abstained,
            Text = string.Join('\n', Says(reason.Says, words, parts, nearest)),
            Reason = reason.Says,
            UnknownName = reason.Name,
            Nearest = nearest,
            Confidence = confidence,
            By = by,
        };
    }

    /// <summary>The first name that no text holds, with the names that follow it: "Jean Dupont", not "Jean".</summary>
    private static string? UnknownName(Findings part)
    {
        if (part.UnknownNames is not [var first, ..])
            return null;
        var full = first;
        foreach (var next in part.UnknownNames.Skip(1).TakeWhile(next => part.Question.Text.Contains($"{full} {next}", StringComparison.Ordinal)))
            full = $"{full} {next}";
        return full;
    }

    private static (string Says, string? Name) Reason(Question question, AnswerWords words, IReadOnlyList<Findings> parts)
    {
        if (question.Scope is not null)
            return (words.NotInTheseTexts, null);
        return parts.Select(UnknownName).FirstOrDefault(name => name is not null) is { } unknown ? (words.NotMentioned(unknown), unknown) : (words.NotInTheTexts, null);
    }

    private static IEnumerable<string> Says(string reason, AnswerWords words, IReadOnlyList<Findings> parts, List<Citation> nearest)
    {
        yield return reason;
        var lang = parts[0].Question.Lang;
        var textLang = parts.SelectMany(part => part.Sentences).Select(evidence => evidence.Source.Lang).FirstOrDefault();
        if (textLang is not null && textLang != lang)
            yield return words.OtherLanguage(textLang);
        if (nearest.Count == 0)
            yield break;
        yield return words.NearestPassage;
        foreach (var statement in AnswerWriting.Statements(nearest, words))
            yield return statement.Text;
    }
}
