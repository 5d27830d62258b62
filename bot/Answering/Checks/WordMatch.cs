namespace TalksBot.Bot.Answering.Checks;

/// <summary>Whether two folded words say the same: same word, same stem, or one idea in two languages.</summary>
internal static class WordMatch
{
    private const int ShortestStem = 4;

    public static bool Same(Token a, Token b) => SameIdea(a, b) || Same(a.Folded, b.Folded);

    public static bool Same(string a, string b) => a == b || SharesStem(a, b);

    /// <summary>One idea in two languages, by the list of equivalents.</summary>
    public static bool SameIdea(Token a, Token b) => a.Idea >= 0 && a.Idea == b.Idea;

    /// <summary>A common beginning of four letters and of three fifths of the shorter word: "condamnée", "condamnation".</summary>
    private static bool SharesStem(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < ShortestStem)
            return shorter > 1 && Math.Abs(a.Length - b.Length) == 1 && (a == b + "s" || b == a + "s");
        var common = 0;
        while (common < shorter && a[common] == b[common])
            common++;
        return common >= Math.Max(ShortestStem, (int)Math.Ceiling(shorter * 0.6));
    }
}
