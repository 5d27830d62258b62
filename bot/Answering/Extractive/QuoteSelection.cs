using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>Chooses what to quote from the sentences that a search brought: best first, whole, none that says the same twice.</summary>
internal static class QuoteSelection
{
    /// <summary>Quotations in one answer.</summary>
    public const int MostQuotes = 3;

    // Scores are those of the ranking's linear model; the bounds were set on the development half of PIAF, looking at how much a quotation
    // adds (answers covered) against how much it makes people read (characters a quotation).
    // After a sentence that takes up the whole of a question for one fact, only another nearly as good is worth reading.
    private const double FarFromBest = 4.0, FarFromWhole = 1.5, TakesUpAll = 0.95, CloseNeighbour = 1.4, TheSame = 0.7;
    private const int LongestPair = 295, LongestWord = 20;

    public static List<QuoteChoice> Choose(Findings found)
    {
        var sentences = found.Sentences;
        var chosen = new List<QuoteChoice>();
        var far = AsksOneFact(found.Question.Kind) && sentences.Count > 0 && sentences[0].Coverage > TakesUpAll ? FarFromWhole : FarFromBest;
        foreach (var evidence in sentences)
        {
            if (chosen.Count == MostQuotes || evidence.Score < sentences[0].Score - far)
                break;
            if (chosen.Count > 0 && found.Question.Kind != QuestionKind.WhoSaid && Asks(evidence))
                continue;
            if (chosen.Any(quote => Holds(quote, evidence) || SentenceLikeness.Of(quote.Lead.Terms, evidence.Terms) > TheSame))
                continue;
            chosen.Add(Widen(evidence, sentences.Where(other => !chosen.Any(quote => Holds(quote, other)))));
        }

        return chosen;
    }

    private static bool Asks(Evidence evidence) => evidence.Passage.Kind is PassageKind.Question or PassageKind.Heading && evidence.Text.EndsWith('?');

    private static bool AsksOneFact(QuestionKind kind) =>
        kind is QuestionKind.Person or QuestionKind.Place or QuestionKind.Date or QuestionKind.Number or QuestionKind.Role;

    // A neighbour nearly as good belongs to the same thought: quoted together it reads better and leaves room for another passage.
    private static QuoteChoice Widen(Evidence lead, IEnumerable<Evidence> free)
    {
        var neighbours = free
            .Where(other => other != lead && other.Passage == lead.Passage && other.Source.Id == lead.Source.Id && AreNeighbours(lead, other) && other.Sentence.Speaker == lead.Sentence.Speaker)
            .Where(other => Math.Max(lead.Sentence.End, other.Sentence.End) - Math.Min(lead.Sentence.Start, other.Sentence.Start) <= LongestPair).ToArray();
        var neighbour = neighbours.FirstOrDefault(other => IsWord(other) && other.Sentence.Start < lead.Sentence.Start)
            ?? neighbours.FirstOrDefault(other => IsWord(lead) || other.Score >= lead.Score - CloseNeighbour);
        if (neighbour is null)
            return new QuoteChoice(lead, [lead]);
        return neighbour.Sentence.Start < lead.Sentence.Start
            ? new QuoteChoice(lead, [neighbour, lead])
            : new QuoteChoice(lead, [lead, neighbour]);
    }

    // "Non.", "Oui, sans réserve.": an answer's first word says which way the sentence after it goes, and means little alone.
    private static bool IsWord(Evidence evidence) => evidence.Sentence.Length <= LongestWord && evidence.Passage.Sentences[0] == evidence.Sentence;

    private static bool AreNeighbours(Evidence one, Evidence other)
    {
        for (var i = 1; i < one.Passage.Sentences.Count; i++)
        {
            var (before, after) = (one.Passage.Sentences[i - 1], one.Passage.Sentences[i]);
            if ((before == one.Sentence && after == other.Sentence) || (before == other.Sentence && after == one.Sentence))
                return true;
        }

        return false;
    }

    private static bool Holds(QuoteChoice quote, Evidence evidence) =>
        quote.Lead.Source.Id == evidence.Source.Id && quote.Lead.Passage.Number == evidence.Passage.Number && quote.Sentences.Any(sentence => sentence.Sentence == evidence.Sentence);
}
