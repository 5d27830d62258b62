using TalksBot.Bot.Answering.Checks;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>Both sides of a matter: where one voice would fill an answer, the last place goes to another who speaks of the same thing.</summary>
/// <remarks>That two sentences contradict each other cannot be told reliably without a model, so the answer does not claim it: it shows both, each with its name.</remarks>
internal static class OtherVoices
{
    // In the scores of the ranking's linear model, like QuoteSelection's bounds: so little behind the last quotation, another is as good.
    private const double NearlyAsGood = 1.0;

    /// <summary>The quotations; where all are one person's, and another person speaks of the same matter, his words are the last.</summary>
    public static List<QuoteChoice> Hear(List<QuoteChoice> chosen, Findings part)
    {
        if (chosen.Count == 0 || chosen[0].Lead is not { Sentence.Speaker: not null } lead || AsksOneVoice(part.Question.Kind) || chosen.Any(quote => !SameVoice(quote.Lead, lead)))
            return chosen;
        // "Le béton est-il sain ?" asks for a judgement and takes up one side's words: of the other side no more is asked than that it takes up
        // half of them. Elsewhere another person may well use the same word of something else, and takes no quotation's place.
        var isJudgement = part.Question.Kind == QuestionKind.Other;
        var isFull = chosen.Count == QuoteSelection.MostQuotes;
        if (isFull && !isJudgement)
            return chosen;
        var matter = Matter(part.Question.Text, lead.Text);
        var enough = Math.Max(1, isJudgement ? (matter.Count + 1) / 2 : matter.Count);
        var other = part.Sentences.Where(evidence => HoldsView(evidence) && !SameVoice(evidence, lead))
            .TakeWhile(evidence => !isFull || evidence.Score >= chosen[^1].Lead.Score - NearlyAsGood)
            .FirstOrDefault(evidence => Matter(part.Question.Text, evidence.Text).Count(matter.Contains) >= enough);
        return other is null ? chosen : [.. chosen.Take(QuoteSelection.MostQuotes - 1), new QuoteChoice(other, [other])];
    }

    private static bool AsksOneVoice(QuestionKind kind) =>
        kind is QuestionKind.Opinion or QuestionKind.WhoSaid or QuestionKind.Role or QuestionKind.Definition or QuestionKind.Author or QuestionKind.Title or QuestionKind.Published;

    private static bool SameVoice(Evidence one, Evidence other) => one.Source.Id == other.Source.Id && one.Sentence.Speaker == other.Sentence.Speaker;

    private static bool HoldsView(Evidence evidence) => evidence.Sentence.Speaker is not null && evidence.Passage.Kind is not (PassageKind.Question or PassageKind.Heading);

    /// <summary>The words of the question that a sentence takes up.</summary>
    private static HashSet<string> Matter(string question, string sentence)
    {
        var said = ContentWords.Of(sentence).Select(Folding.Fold).ToArray();
        return [.. ContentWords.Of(question).Select(Folding.Fold).Where(word => said.Any(other => WordMatch.Same(word, other)))];
    }
}
