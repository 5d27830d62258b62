using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval;

/// <summary>How far two stretches of text say the same in the same words: share of common terms among all terms of both (Jaccard), 0..1.</summary>
public static class SentenceLikeness
{
    /// <param name="one">Its terms, each once, without stop words.</param>
    /// <param name="other">The same of the other.</param>
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var common = one.Count(other.Contains);
        var all = one.Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    public static double Of(string one, string other) => Of(Terms(TextTokens.Of(one)), Terms(TextTokens.Of(other)));

    internal static HashSet<string> Terms(IEnumerable<Token> tokens) =>
        tokens.Where(token => !token.IsStop).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
