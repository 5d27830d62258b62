using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>
/// Reads the noun phrase that begins at a token: determiners, adjectives, a noun with its complements, a name.
/// It goes on as long as the grammar's small words let it; it does not know all nouns.
/// </summary>
internal static class NounPhraseReader
{
    private const int Longest = 40;

    /// <summary>Words before a name that tell who a person is, in languages without articles before them.</summary>
    private const int LongestCalling = 4;

    /// <param name="limit">Token that it must not reach.</param>
    public static NounPhrase? At(Clause clause, int first, int limit)
    {
        var grammar = clause.Grammar;
        limit = Math.Min(limit, Math.Min(clause.Count, first + Longest));
        if (first >= limit || !clause.IsWord(first))
            return null;
        if (clause.Is(first, grammar.StrongPronouns) || clause.Is(first, grammar.SubjectPronouns) && !clause.IsCapital(first + 1))
            return new NounPhrase(first, first, first + 1, -1, -1, -1, true, false);
        var core = OpensMany(clause, first) ? first + 2 : first;
        while (core < limit && core < first + 3 && clause.Is(core, grammar.Determiners))
            core++;
        if (core >= limit || !clause.IsWord(core) || core == first && clause.Is(core, grammar.Ends) && !clause.IsCapital(core + 1))
            return null;
        if (core > first && clause.Word(core) is "dernier" or "dernière" or "derniers" or "dernières" or "latter" && !IsNoun(clause, core + 1))
            return new NounPhrase(first, first, core + 1, -1, -1, -1, true, false);
        if (clause.Is(core, grammar.Honorifics) && Honorific(clause, first, core, limit) is { } named)
            return named;
        return Common(clause, first, core, limit);
    }

    /// <summary>"d'autres villes", "de nombreux experts".</summary>
    public static bool OpensMany(Clause clause, int i) => clause.Word(i) is "d" or "D" or "de" or "De" && clause.Word(i + 1) is "autres" or "nombreux" or "nombreuses";

    /// <summary>One past a run of capitalised words from a token on, with the particles and initials that belong to a name; the token itself when there is none.</summary>
    public static int NameEnd(Clause clause, int first, int limit)
    {
        var end = first;
        for (var i = first; i < limit;)
        {
            // "… avec Anne Roux", and on the next line "Anne Roux dirige …".
            if (i - first >= 2 && clause.Body.AsSpan(clause[i - 1].End, clause[i].Start - clause[i - 1].End).Contains('\n'))
                break;
            if (clause.IsCapital(i) && clause[i].Kind == TokenKind.Word && (i == first || !clause.Is(i, clause.Grammar.Honorifics) || clause.Word(i).Length == 1))
            {
                var isInitial = clause.Word(i).Length <= 2 && clause.Is(i + 1, '.') && clause[i + 1].Start == clause[i].End && i + 1 < limit;
                i += isInitial ? 2 : 1;
                end = i;
            }
            else if (end > first && i + 1 < limit && clause.Is(i, clause.Grammar.NameParticles) && clause.IsCapital(i + 1) && i == end && IsName(clause, i + 1))
            {
                i++;
            }
            else if (end > first && i == end && clause.Is(i, '&') && i + 1 < limit && clause.IsCapital(i + 1))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        // The stop after the last initial ends the sentence.
        return end > first && clause.Is(end - 1, '.') && end == clause.Count ? end - 1 : end;
    }

    private static bool IsName(Clause clause, int i) => clause[i].Kind == TokenKind.Word;

    private static NounPhrase? Honorific(Clause clause, int first, int core, int limit)
    {
        var i = core + 1;
        if (clause.Is(i, '.'))
            i++;
        var end = NameEnd(clause, i, limit);
        return end > i ? new NounPhrase(first, core, end, -1, i, end, false, true) : null;
    }

    private static NounPhrase? Common(Clause clause, int first, int core, int limit)
    {
        var grammar = clause.Grammar;
        int head = -1, runFirst = -1, runEnd = -1;
        bool afterBinding = false, bound = false;
        var i = core;
        while (i < limit && clause.IsWord(i) && !clause.IsClitic(i))
        {
            if (NameEnd(clause, i, limit) is var end && end > i)
            {
                (runFirst, runEnd) = (i, end);
                i = end;
                var ends = i < limit && (head < 0 && first == core || head >= 0 && !afterBinding || end - runFirst > 2) && !clause.Is(i, grammar.And);
                afterBinding = false;
                if (ends && IsNameFinal(clause, first, core, head, runFirst, runEnd))
                    break;
                continue;
            }

            if (clause.Is(i, grammar.Ends) || !afterBinding && i > core && clause.Is(i, grammar.Determiners) && !clause.Is(i, grammar.Binding) && !clause.Is(i, grammar.LooseBinding))
                break;
            if (clause.Is(i, grammar.Binding) || clause.Is(i, grammar.LooseBinding))
            {
                if (i == core && !IsRole(clause, i + 1) || !TakesComplement(clause, head >= 0 ? head : runFirst, i, i + 1, limit, runFirst >= 0 && !IsInstitution(clause, head) && head < 0 && first == core))
                    break;
                i++;
                while (i < limit && clause.Is(i, grammar.Determiners))
                    i++;
                afterBinding = bound = true;
                continue;
            }

            if (clause.Is(i, grammar.And))
            {
                if (!GoesOn(clause, i + 1, limit))
                    break;
                i++;
                continue;
            }

            if (clause.Is(i, grammar.Prepositions) || clause.IsAdverb(i) && i > core)
                break;
            if ((head < 0 || grammar.HeadIsLast && !bound) && !clause.Is(i, grammar.BeforeNouns) && runFirst < 0)
                head = i;
            afterBinding = false;
            i++;
        }

        return i == core || afterBinding ? null : Named(clause, first, core, i, head, runFirst, runEnd);
    }

    /// <summary>After a bare name, or a name after a role, no complement follows; after "l'Agence" one may.</summary>
    private static bool IsNameFinal(Clause clause, int first, int core, int head, int runFirst, int runEnd) =>
        head < 0 ? first == core : IsRole(clause, head) && !IsComplement(clause, runFirst) || runEnd - runFirst > 2;

    private static bool IsComplement(Clause clause, int i) => i > 0 && (clause.Is(i - 1, clause.Grammar.Binding) || clause.Is(i - 1, clause.Grammar.LooseBinding) || clause.Is(i - 1, clause.Grammar.Determiners));

    private static bool TakesComplement(Clause clause, int head, int preposition, int next, int limit, bool isBareName)
    {
        if (isBareName || next >= limit || !clause.IsWord(next) || clause.Is(next, clause.Grammar.Ends) && !clause.Is(next, clause.Grammar.Determiners))
            return false;
        return clause.Is(preposition, clause.Grammar.Binding) || head >= 0 && clause.Is(head, clause.Grammar.RolesWithPlace);
    }

    /// <summary>"militaire et politique", "russes et d'Europe centrale", but not "et le président".</summary>
    private static bool GoesOn(Clause clause, int i, int limit) => i < limit && clause.IsWord(i) && !clause.IsClitic(i)
        && (clause.Is(i, clause.Grammar.Binding) || !clause.Is(i, clause.Grammar.Determiners) && !clause.Is(i, clause.Grammar.Ends) && !clause.Is(i, clause.Grammar.Prepositions) && !clause.IsAdverb(i));

    /// <summary>Tells the person's name in the last run of capitalised words from a place or a firm that the role is about.</summary>
    private static NounPhrase Named(Clause clause, int first, int core, int end, int head, int runFirst, int runEnd)
    {
        var phrase = new NounPhrase(first, core, end, head, -1, -1, false, false);
        if (runFirst < 0 || runEnd != end)
            return phrase;
        if (head < 0)
            return Titled(clause, phrase, runFirst, runEnd);
        var words = WordsOf(clause, runFirst, runEnd);
        if (!IsRole(clause, head) && !IsCalledBy(clause, head, core, runFirst, words))
            return phrase;
        if (IsComplement(clause, runFirst))
        {
            if (words.Count < 3)
                return phrase;
            runFirst = words[^2];
        }
        else if (words.Count > 2 && IsAcronym(clause.Word(words[0])))
        {
            runFirst = words[1];
        }

        return phrase with { NameFirst = runFirst, NameEnd = runEnd, Role = IsRole(clause, head) && !IsOwn(clause, first) || first == core || clause.Is(first, clause.Grammar.Articles) ? (core, runFirst) : null };
    }

    /// <summary>"mon adversaire Marc Blanc", "l'agronome Anne Roux": a noun right before a full name tells who a person is, known or not; after "mon" it is no role, but somebody's relation.</summary>
    private static bool IsCalledBy(Clause clause, int head, int core, int runFirst, List<int> words)
    {
        if (words.Count is not (2 or 3) || IsInstitution(clause, head) || clause.Is(words[0], clause.Grammar.Determiners) || words.Exists(word => IsAcronym(clause.Word(word))))
            return false;
        if (!clause.Grammar.LooseSubjects)
            return head == core && runFirst == head + 1;
        // "harbour master Dana Whitlock", "начальник пристани Олег Ширяев"
        for (var i = core; i < runFirst; i++)
        {
            if (!clause.IsWord(i) || clause.IsCapital(i) || IsInstitution(clause, i))
                return false;
        }

        return runFirst - core <= LongestCalling;
    }

    /// <summary>"Foreign Minister Sergey Lavrov": capitalised words up to a role are the role.</summary>
    private static NounPhrase Titled(Clause clause, NounPhrase phrase, int runFirst, int runEnd)
    {
        for (var i = runEnd - 2; i >= runFirst; i--)
        {
            if (IsRole(clause, i))
                return phrase with { NameFirst = i + 1, NameEnd = runEnd, Role = (phrase.Core, i + 1), Head = i };
        }

        return phrase.First == phrase.Core ? phrase with { NameFirst = runFirst, NameEnd = runEnd } : phrase;
    }

    private static List<int> WordsOf(Clause clause, int first, int end)
    {
        var words = new List<int>();
        for (var i = first; i < end; i++)
        {
            if (clause.IsCapital(i))
                words.Add(i);
        }

        return words;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return word.Length > 1;
    }

    private static bool IsOwn(Clause clause, int i) => clause.Word(i) is "mon" or "Mon" or "ma" or "Ma" or "notre" or "Notre" or "my" or "My" or "our" or "Our";

    private static bool IsRole(Clause clause, int i) => clause.Is(i, clause.Grammar.Roles);

    private static bool IsInstitution(Clause clause, int i) => clause.Is(i, clause.Grammar.Institutions);

    private static bool IsNoun(Clause clause, int i) => clause.IsWord(i) && !clause.Is(i, clause.Grammar.Auxiliaries) && !clause.Is(i, clause.Grammar.ObjectClitics) && VerbGroup.At(clause, i) is null;
}
