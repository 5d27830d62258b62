namespace TalksBot.Bot.Answering.Checks;

/// <summary>
/// A statement denies what its sentences deny, and nothing else: each of its clauses is laid beside the clause of its sentences with
/// which it shares most words. A word may not be turned into its opposite either.
/// </summary>
internal static class NegationCheck
{
    public static bool Holds(Claim claim)
    {
        var theirs = claim.Grounds.SelectMany(g => Clauses.Of(g.Words, g.Lang)).ToList();
        var ours = Clauses.Of(claim.Words, claim.Lang);
        if (!claim.SameLanguage)
            return ours.Exists(c => c.Denies) == theirs.Exists(c => c.Denies);
        return ours.TrueForAll(c => Agrees(c, theirs)) && !Opposites.Turn(claim.Words, claim.Grounds.SelectMany(g => g.Words)) && KeepsPrefixes(claim);
    }

    private static bool Agrees(Clause ours, List<Clause> theirs)
    {
        var shared = theirs.ConvertAll(t => ours.Content.Count(w => t.Content.Any(x => WordMatch.Same(w, x))));
        var most = shared.Count == 0 ? 0 : shared.Max();
        if (most == 0)
            return !ours.Denies; // "Il n'est pas vrai que …" denies what stands beside it.
        return theirs.Where((_, i) => shared[i] == most).Any(t => t.Denies == ours.Denies);
    }

    private static bool KeepsPrefixes(Claim claim)
    {
        foreach (var word in claim.Words.Where(w => w.Folded.Length > 5))
        {
            var theirs = claim.Grounds.SelectMany(g => g.Words).Select(w => w.Folded).ToList();
            if (!theirs.Contains(word.Folded) && theirs.Exists(t => IsNegated(t, word.Folded) || IsNegated(word.Folded, t)))
                return false;
        }

        return true;
    }

    private static bool IsNegated(string word, string plain)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["in", "im", "ir", "il", "un", "dis", "mal", "de", "не"])
        {
            if (word.Length == plain.Length + prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal) && word.EndsWith(plain, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
