using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>Answers with the best sentences themselves; needs no model.</summary>
internal static class ExtractiveAnswerer
{
    /// <summary>Each part of the question gets its own quotations, in the order asked; no two overlap or say the same.</summary>
    /// <param name="parts">What was found for each part of the question; parts that the texts do not answer are left out already.</param>
    /// <param name="most">Quotations, at most.</param>
    public static List<Citation> Quote(IReadOnlyList<Findings> parts, int most = QuoteSelection.MostQuotes)
    {
        var chosen = new List<QuoteChoice>();
        var each = parts.Select(part => OtherVoices.Hear(QuoteSelection.Choose(part), part)).ToArray();
        for (var rank = 0; rank < most; rank++)
        {
            foreach (var quotes in each)
            {
                if (rank < quotes.Count && chosen.Count < most && !chosen.Any(quote => quote.Overlaps(quotes[rank]) || quote.SaysTheSameAs(quotes[rank])))
                    chosen.Add(quotes[rank]);
            }
        }

        return chosen.ConvertAll(quote => quote.Cut());
    }
}
