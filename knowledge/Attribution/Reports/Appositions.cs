namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>What stands beside a noun phrase between commas: a role after a name, a name after a role.</summary>
internal static class Appositions
{
    private const int LongestRole = 40;

    /// <summary>Adds the role of "Jeanne Morin, directrice du musée, …" or the name of "la directrice du musée, Jeanne Morin, …".</summary>
    public static NounPhrase Extend(Clause clause, NounPhrase phrase)
    {
        if (phrase.IsPronoun || !clause.Is(phrase.End, ','))
            return phrase;
        if (phrase.HasName || phrase.Head < 0)
            return phrase.Role is null && RoleAt(clause, phrase.End + 1) is { } role ? phrase with { Role = role } : phrase;
        if (!clause.Is(phrase.Head, clause.Grammar.Roles))
            return phrase;
        var nameEnd = NounPhraseReader.NameEnd(clause, phrase.End + 1, clause.Count);
        return nameEnd > phrase.End + 2 && (clause.IsEnd(nameEnd) || clause.Is(nameEnd, ',') || clause.Is(nameEnd, ')') || clause.IsClosingQuote(nameEnd))
            ? phrase with { NameFirst = phrase.End + 1, NameEnd = nameEnd, Role = (phrase.Core, phrase.End), End = nameEnd } : phrase;
    }

    /// <summary>"ministre des transports", "l'ancien entraîneur …" begin at a token.</summary>
    public static bool IsRole(Clause clause, int i)
    {
        if (clause.Is(i, clause.Grammar.Articles) || clause.Word(i) is "un" or "une" or "a" or "an")
            i++;
        if (clause.Word(i) is "un" or "une" && clause.Word(i + 1) is "des" or "de")
            i += 2;
        while (clause.Is(i, clause.Grammar.BeforeNouns))
            i++;
        return clause.Is(i, clause.Grammar.Roles) && !clause.IsCapital(i);
    }

    /// <summary>A role from a token on, up to the next comma or end mark; null when it does not begin with a noun for a person.</summary>
    public static (int First, int End)? RoleAt(Clause clause, int first)
    {
        var grammar = clause.Grammar;
        var i = first;
        var hasArticle = clause.Word(i) is "le" or "la" or "l" or "the" or "a" or "an" or "un" or "une";
        if (hasArticle)
            i++;
        var core = i;
        while (clause.Is(i, grammar.BeforeNouns))
            i++;
        for (var words = 0; grammar.HeadIsLast && words < 3 && clause.IsWord(i) && !clause.Is(i, grammar.Roles) && !clause.IsCapital(i); words++)
            i++;
        if (!clause.Is(i, grammar.Roles) || clause.IsCapital(i))
            return null;
        var end = i + 1;
        while (end < clause.Count && end - core < LongestRole && clause.IsWord(end) && !clause.Is(end, grammar.Relatives) && !clause.Is(end, grammar.That) && !clause.Is(end, grammar.Auxiliaries) && clause.Word(end) is not ("depuis" or "since") && (end == i + 1 || VerbGroup.At(clause, end) is null))
            end++;
        // "Selon la NBC, l'ancien président du comité, Michel Roux, a dit": the role belongs to the name after it.
        if (hasArticle && clause.Is(end, ',') && NounPhraseReader.NameEnd(clause, end + 1, clause.Count) is var next && next > end + 2 && (clause.Is(next, ',') || clause.Is(next, grammar.Auxiliaries)))
            return null;
        // "…, dit Anne Roux, le ministre a tort": what goes on with a verb is no apposition.
        return !hasArticle || clause.IsEnd(end) || !clause.IsWord(end) || clause.Is(end, grammar.Relatives) ? (core, end) : null;
    }
}
