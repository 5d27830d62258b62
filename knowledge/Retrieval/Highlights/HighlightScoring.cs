namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>How much a sentence is worth telling: central to its text, early, full of names and numbers.</summary>
/// <remarks>The weights were set on fr_piaf as a whole, by how many answers to its questions a digest holds for its length; around these values it changes little.</remarks>
internal static class HighlightScoring
{
    /// <summary>What is told with the sentence before it takes the room of two.</summary>
    public const double OfLeaning = 0.6;

    /// <summary>What may be understood only with the question before it.</summary>
    public const double OfReply = 0.5;

    private const double Centrality = 1.0, Names = 0.8, Numbers = 0.5, First = 0.25, OpensPassage = 0.2, OfTitle = 0.2;

    /// <summary>Share of names and numbers among a sentence's words, and count of numbers, from which more adds nothing.</summary>
    private const double FullOfNames = 0.4, FullOfNumbers = 2;

    /// <param name="centrality">0..1 within the text.</param>
    public static double Of(SaidSentence sentence, double centrality, TermSet title)
    {
        var words = sentence.Tokens.Count(token => !token.IsStop);
        if (words == 0)
            return 0;
        var numbers = sentence.Tokens.Count(token => token.IsNumber);
        var names = sentence.Tokens.Skip(1).Count(token => token.IsNumber || token is { IsCapitalised: true, IsStop: false });
        return (Centrality * centrality)
            + (Names * Math.Min(1, names / (FullOfNames * words)))
            + (Numbers * Math.Min(1, numbers / FullOfNumbers))
            + (sentence is { Passage: <= 1, Index: 0 } ? First : 0)
            + (sentence.Index == 0 ? OpensPassage : 0)
            + (OfTitle * TermSet.Of(sentence.Tokens).Within(title));
    }
}
