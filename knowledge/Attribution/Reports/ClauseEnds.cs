using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>Where the retold words end that a "que" begins: at the sentence's end, or where the text speaks for itself again.</summary>
internal static class ClauseEnds
{
    /// <summary>Tokens looked at for a verb after "mais le maire …".</summary>
    private const int VerbWithin = 8;

    /// <summary>One past the last token of the clause that begins at a token.</summary>
    public static int Of(Clause clause, VerbGroup verb, int first, List<Quotation> quotations)
    {
        // "« Je crois que le pont tient », a dit X": a clause within a quotation ends with it.
        var enclosing = ReportFinder.Around(quotations, clause[verb.First].Start);
        for (var i = first + 1; i < clause.Count; i++)
        {
            if (enclosing is { } around && clause[i].Start >= around.End)
                return i;
            if (ReportFinder.Around(quotations, clause[i].Start) is { } inner && inner != enclosing && inner.Open != clause[i].Start && inner.End != clause[i].Start)
                continue;
            if (Ends(clause, verb, first, i))
                return i;
        }

        return clause.Count;
    }

    private static bool Ends(Clause clause, VerbGroup verb, int first, int i)
    {
        if (clause.Is(i, ':'))
            return !clause.IsOpeningQuote(i + 1);
        if (clause.Is(i, ';'))
            return !clause.Is(i + 1, clause.Grammar.That);
        if (clause.Is(i, ','))
            return IsClosingAside(clause, i + 1) || IsNarration(clause, i + 1);
        return IsOwnVerb(clause, verb, first, i) || IsSaying(clause, i);
    }

    /// <summary>"…, selon X.", "…, a relaté X.": whose the whole sentence is, told at its end.</summary>
    private static bool IsClosingAside(Clause clause, int i)
    {
        if (clause.IsAdverb(i))
            i++;
        if (Accordings.Who(clause, i) is { } source)
            return clause.IsEnd(Appositions.Extend(clause, source).End);
        return VerbGroup.At(clause, i) is { } verb && Inversions.Speaker(clause, verb) is { } who && Inversions.IsSure(clause, verb, who)
            && (clause.IsEnd(who.End) || verb.Clitic >= 0);
    }

    /// <summary>"…, mais le maire a refusé": without a second "que" the text speaks for itself. "…, mais aussi le maire" goes on.</summary>
    private static bool IsNarration(Clause clause, int i)
    {
        var word = clause.Word(i);
        if (word is not ("mais" or "et" or "but"))
            return false;
        if (IsSaying(clause, i + 1))
            return true;
        if (clause.Word(i + 1) is "il" or "elle" or "ils" or "elles" or "ceci" or "cela" or "he" or "she" or "they")
            return true;
        if (word is "et" || !clause.Is(i + 1, clause.Grammar.Determiners) && !clause.IsCapital(i + 1))
            return false;
        for (var v = i + 2; v < clause.Count && v - i < VerbWithin && !clause.Is(v, ','); v++)
        {
            if (clause.Is(v, clause.Grammar.Auxiliaries) || clause.Is(v, clause.Grammar.ReflexiveAuxiliaries))
                return true;
        }

        return false;
    }

    /// <summary>"a assuré que … mais a refusé": the speaker's next verb, in the tense of the first.</summary>
    private static bool IsOwnVerb(Clause clause, VerbGroup verb, int first, int i)
    {
        if (!clause.Is(i, clause.Grammar.And) && clause.Word(i) is not ("mais" or "but"))
            return false;
        if (clause.Is(i + 1, clause.Grammar.That))
            return false;
        if (SaysThat(clause, i + 1))
            return true;
        var auxiliary = clause.Word(verb.First);
        if (!clause.Is(verb.First, clause.Grammar.Auxiliaries) || !clause.Word(i + 1).SequenceEqual(auxiliary) || clause.IsClitic(i + 2))
            return false;
        for (var j = first; j < i; j++)
        {
            if (clause.Word(j).SequenceEqual(auxiliary))
                return false;
        }

        return true;
    }

    /// <summary>"et ajouté que", "et estime que".</summary>
    private static bool SaysThat(Clause clause, int i)
    {
        var end = VerbGroup.ParticipleEnd(clause, i) ?? VerbGroup.At(clause, i)?.End;
        return end is { } after && (clause.Is(after, clause.Grammar.That) || clause.IsAdverb(after) && clause.Is(after + 1, clause.Grammar.That));
    }

    /// <summary>"(tout en) affirmant …".</summary>
    private static bool IsSaying(Clause clause, int i)
    {
        if (clause.Word(i) is "tout")
            i++;
        if (clause.Word(i) is "en")
            i++;
        return clause.Is(i, clause.Grammar.Saying);
    }
}
