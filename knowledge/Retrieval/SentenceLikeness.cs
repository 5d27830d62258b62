using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval;

/// <summary>How far two sentences say the same in the same words.</summary>
public static class SentenceLikeness
{
    /// <summary>Share of common terms among all terms of both (Jaccard), 0..1; stop words do not count.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Terms(one), Terms(other));
        var common = left.Count(right.Contains);
        var all = left.Count + right.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static HashSet<string> Terms(string text) =>
        TextTokens.Of(text).Where(token => !token.IsStop).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
