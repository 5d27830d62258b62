namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>How much a sentence is worth telling: central to its text, early, with names and numbers, of a length that is read at a glance.</summary>
/// <remarks>The weights were set on fr_piaf as a whole, by how many answers of its questions a digest covers for its length.</remarks>
internal static class HighlightScoring
{
    /// <summary>What is told with the sentence before it takes the room of two.</summary>
    public const double OfLeaning = 0.6;

    private const double Centrality = 1.0, Facts = 0.6, First = 0.25, OpensPassage = 0.2, OfTitle = 0.2;
    private const double FullOfFacts = 0.4;

    /// <param name="centrality">0..1 within the text.</param>
    public static double Of(SaidSentence sentence, double centrality, TermSet title)
    {
        var words = sentence.Tokens.Count(token => !token.IsStop);
        if (words == 0)
            return 0;
        var facts = sentence.Tokens.Skip(1).Count(token => token.IsNumber || token is { IsCapitalised: true, IsStop: false });
        return (Centrality * centrality)
            + (Facts * Math.Min(1, facts / (FullOfFacts * words)))
            + (sentence is { Passage: <= 1, Index: 0 } ? First : 0)
            + (sentence.Index == 0 ? OpensPassage : 0)
            + (OfTitle * TermSet.Of(sentence.Tokens).Within(title));
    }
}
