namespace TalksBot.Bot.Answering.Checks;

/// <summary>
/// Every number of a statement stands in its sentences with the same bound and, in the same language, beside the same things:
/// "six heures" is not held up by "six installations".
/// </summary>
internal static class NumberCheck
{
    /// <summary>Words of meaning that are looked at after a number, or before it when none follow.</summary>
    private const int Neighbours = 3;

    /// <summary>Words around a number of a sentence among which one of the neighbours must be.</summary>
    private const int Reach = 6;

    public static bool Holds(Claim claim) =>
        claim.Quantities.All(q => q.IsArticle || IsNotRepeated(claim, q) && claim.Grounds.Any(g => Supports(g, claim, q)));

    /// <summary>A number that stands twice in a statement stands twice in its sentences: "neuf des neuf ponts" is not "quatre des neuf ponts".</summary>
    private static bool IsNotRepeated(Claim claim, Quantity quantity)
    {
        var times = claim.Quantities.Count(q => !q.IsArticle && q.SharesValue(quantity));
        return times == 1 || times <= claim.Grounds.Sum(g => g.Quantities.Count(q => q.SharesValue(quantity)));
    }

    private static bool Supports(Ground ground, Claim claim, Quantity quantity) =>
        ground.Quantities.Any(q => q.SharesValue(quantity) && q.Bound == quantity.Bound && SameThing(ground, q, claim, quantity))
        || quantity.Bound == Bound.None && IsMonthInDigits(ground, claim, quantity);

    private static bool SameThing(Ground ground, Quantity theirs, Claim claim, Quantity ours)
    {
        if (!ground.SameLanguage)
            return SameUnit(ground, theirs, claim, ours);
        var neighbours = After(claim, ours.Last);
        if (neighbours.Count == 0)
            neighbours = Before(claim, ours.First);
        return neighbours.Count == 0 || neighbours.Exists(n => Around(ground, theirs).Any(w => WordMatch.Same(w, n)));
    }

    /// <summary>Across languages only units, months and the like can be compared: when both numbers have one, it is the same.</summary>
    private static bool SameUnit(Ground ground, Quantity theirs, Claim claim, Quantity ours)
    {
        if (ours.Last + 1 >= claim.Words.Count || theirs.Last + 1 >= ground.Words.Count)
            return true;
        var (mine, other) = (claim.Words[ours.Last + 1], ground.Words[theirs.Last + 1]);
        return mine.Idea < 0 || other.Idea < 0 || Around(ground, theirs).Any(w => WordMatch.SameIdea(mine, w));
    }

    private static List<Token> After(Claim claim, int last)
    {
        var found = new List<Token>();
        for (var i = last + 1; i < claim.Words.Count && found.Count < Neighbours && !claim.Words[i].OpensClause && !claim.IsInNumber(i); i++)
        {
            if (claim.IsContent(i) || claim.Words[i].Folded is "%" or "€" or "$" or "£" or "h")
                found.Add(claim.Words[i]);
        }

        return found;
    }

    private static List<Token> Before(Claim claim, int first)
    {
        var found = new List<Token>();
        for (var i = first - 1; i >= 0 && found.Count < Neighbours; i--)
        {
            if (claim.IsContent(i))
                found.Add(claim.Words[i]);
        }

        return found;
    }

    private static IEnumerable<Token> Around(Ground ground, Quantity theirs)
    {
        var from = Math.Max(0, theirs.First - Reach);
        var to = Math.Min(ground.Words.Count - 1, theirs.Last + Reach);
        return Enumerable.Range(from, to - from + 1).Select(i => ground.Words[i]);
    }

    /// <summary>"10.04" for "10 avril": the month is there in words.</summary>
    private static bool IsMonthInDigits(Ground ground, Claim claim, Quantity quantity) =>
        IsInDigitDate(claim, quantity) && quantity.Values.All(v => Calendar.MonthsOf(ground.Words).Any(m => m == v) || ground.Quantities.Any(q => q.Equals(v)));

    private static bool IsInDigitDate(Claim claim, Quantity quantity)
    {
        var (start, end) = (claim.Words[quantity.First].Start, claim.Words[quantity.Last].End);
        return Joins(claim.Text, start - 1) || Joins(claim.Text, end);
    }

    private static bool Joins(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] is ('.' or '/' or '-') && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
