namespace TalksBot.Bot.Answering.Checks;

/// <summary>Every name of a statement, month and day included, stands in its sentences or in what is known of them; full names are not put together from two.</summary>
internal static class NameCheck
{
    public static bool Holds(Claim claim)
    {
        for (var i = 0; i < claim.Words.Count; i++)
        {
            if (!HoldsWord(claim, i))
                return false;
        }

        return true;
    }

    private static bool HoldsWord(Claim claim, int i)
    {
        var word = claim.Words[i];
        if (Calendar.Month(word) is > 0 and var month && !(word.Folded is "mars" or "may" or "march" && word.OpensSentence))
            return claim.Grounds.Any(g => Calendar.MonthsOf(g.Words).Contains(month));
        if (Calendar.IsDay(word))
            return claim.Grounds.Any(g => g.Names(word) || g.Words.Any(w => WordMatch.SameIdea(w, word)));
        if (!claim.IsName(i))
            return true;
        if (!claim.Grounds.Any(g => g.Names(word) || g.Words.Concat(g.About).Any(w => !g.SameLanguage && !w.IsCapital && WordMatch.Same(w, word))))
            return false;
        return i == 0 || !IsPair(claim, i - 1) || claim.Grounds.Any(g => Adjoin(g, g.Words, claim, i) || Adjoin(g, g.About, claim, i));
    }

    /// <summary>Two parts of one full name: nothing but a space or hyphen between them, and neither is a country, an office or the like.</summary>
    private static bool IsPair(Claim claim, int first)
    {
        var (a, b) = (claim.Words[first], claim.Words[first + 1]);
        return claim.IsName(first) && b.Start - a.End == 1 && !b.OpensClause
            && a.Idea < 0 && b.Idea < 0;
    }

    private static bool Adjoin(Ground ground, IReadOnlyList<Token> words, Claim claim, int second)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (ground.IsName(words[i - 1], claim.Words[second - 1]) && ground.IsName(words[i], claim.Words[second]))
                return true;
        }

        return false;
    }
}
