using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>Finds the subject that stands before a verb.</summary>
internal static class Subjects
{
    private const int Farthest = 60;

    /// <summary>The subject of the verb that begins at a token; null when none is found, or the verb is denied.</summary>
    public static NounPhrase? Before(Clause clause, VerbGroup verb)
    {
        var grammar = clause.Grammar;
        var last = verb.First - 1;
        while (last >= 0)
        {
            if (clause.Is(last, grammar.Negations))
                return null;
            if (clause.Is(last, grammar.SubjectPronouns) && IsSubject(clause, last, verb) || !clause.Is(last, grammar.ObjectClitics) && !clause.IsAdverb(last))
                break;
            last--;
        }

        // "X ne promet rien, mais reconnaît que …": the subject stands at the sentence's head.
        if (last > 0 && (clause.Is(last, grammar.And) || clause.Word(last) is "mais" or "puis" or "but" or "но"))
            return NotAcrossQuote(clause, last) ? Leading(clause, last) : null;
        if (last < 0 || clause.Is(last, grammar.Relatives) || clause.Is(last, grammar.That))
            return null;
        if (clause.Is(last, grammar.SubjectPronouns))
            return clause.Word(last) is "on" or "On" or "ça" or "Ça" or "cela" or "Cela" or "one" or "One" ? null : new NounPhrase(last, last, last + 1, -1, -1, -1, true, false);
        return Noun(clause, last + 1, verb);
    }

    private static bool NotAcrossQuote(Clause clause, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (clause.IsOpeningQuote(i) || clause.IsClosingQuote(i) || clause.Is(i, ':'))
                return false;
        }

        return true;
    }

    /// <summary>The phrase that a sentence begins with.</summary>
    internal static NounPhrase? Leading(Clause clause, int end)
    {
        var first = clause.IsDash(0) ? 1 : 0;
        first = SkipLeading(clause, first, end);
        if (first >= end || !clause.IsWord(first))
            return null;
        return clause.Is(first, clause.Grammar.SubjectPronouns) || CanStart(clause, first) ? NounPhraseReader.At(clause, first, end) : null;
    }

    /// <summary>The phrases that a sentence begins with, alone or after an adverbial and its comma.</summary>
    internal static IEnumerable<NounPhrase> Topics(Clause clause)
    {
        if (Leading(clause, clause.Count) is { } first)
            yield return first;
        for (var i = 1; i < Math.Min(clause.Count, Farthest / 3); i++)
        {
            if (clause.Is(i, ',') && i + 1 < clause.Count && clause.IsWord(i + 1) && CanStart(clause, i + 1) && NounPhraseReader.At(clause, i + 1, clause.Count) is { } next)
                yield return next;
        }
    }

    /// <summary>"nous assurons" has a subject, "il nous assure" an object.</summary>
    private static bool IsSubject(Clause clause, int i, VerbGroup verb)
    {
        if (clause.Word(i) is not ("nous" or "vous" or "Nous" or "Vous"))
            return true;
        var word = clause.Word(verb.First);
        return word.EndsWith("ons", StringComparison.Ordinal) || word.EndsWith("ez", StringComparison.Ordinal);
    }

    private static NounPhrase? Noun(Clause clause, int end, VerbGroup verb)
    {
        if (clause.Is(end - 1, ')'))
            end = Opening(clause, end - 1);
        var isParenthetical = clause.Is(end - 1, ',');
        var segments = Segments(clause, isParenthetical ? end - 1 : end, verb);
        (int First, int End)? role = null;
        for (var s = segments.Count - 1; s >= 0; s--)
        {
            var (first, stop) = segments[s];
            if (s > 0 && Beside(clause, segments, s, isParenthetical) is { } beside)
                return beside;
            var phrase = InSegment(clause, first, stop);
            if (phrase is null)
            {
                if (!isParenthetical)
                    return null;
                role ??= Appositions.RoleAt(clause, first);
                continue;
            }

            if (s > 0 && phrase is { HasName: true, Role: null } && RoleBefore(clause, segments[s - 1]) is { } before)
                return phrase with { Role = before };
            return phrase.Role is null && phrase.HasName && role is not null ? phrase with { Role = role } : phrase;
        }

        return null;
    }

    /// <summary>"Paul Roux, ministre des transports au moment du contrat, a dit", "Paul Roux, l'entraîneur du club a dit": the role stands beside the name.</summary>
    private static NounPhrase? Beside(Clause clause, List<(int First, int End)> segments, int s, bool isParenthetical)
    {
        var (first, stop) = segments[s];
        if (!Appositions.IsRole(clause, first) && !(isParenthetical && InSegment(clause, first, stop) is { Head: >= 0, HasName: false }) || InSegment(clause, segments[s - 1].First, segments[s - 1].End) is not { HasName: true, Head: < 0 } name || name.End != segments[s - 1].End)
            return null;
        var isWhole = name.First == SkipLeading(clause, segments[s - 1].First, segments[s - 1].End) && name.NameEnd - name.NameFirst > 1;
        if (!isParenthetical && !isWhole)
            return null;
        var core = clause.Is(first, clause.Grammar.Determiners) ? first + 1 : first;
        return name with { Role = (core, stop) };
    }

    /// <summary>"la directrice du musée, Jeanne Morin, dit": the whole part before the name is a role.</summary>
    private static (int First, int End)? RoleBefore(Clause clause, (int First, int End) segment) =>
        NounPhraseReader.At(clause, SkipLeading(clause, segment.First, segment.End), segment.End) is { HasName: false, Head: >= 0 } phrase && clause.Is(phrase.Head, clause.Grammar.Roles) && phrase.End == segment.End && phrase.First < phrase.Core
            ? (phrase.Core, phrase.End) : null;

    /// <summary>The parts between commas, back to where the clause begins.</summary>
    private static List<(int First, int End)> Segments(Clause clause, int end, VerbGroup verb)
    {
        var segments = new List<(int, int)>();
        var isPlural = clause.Word(verb.First).EndsWith("nt", StringComparison.Ordinal);
        var stop = end;
        var i = end - 1;
        for (; i >= 0 && end - i < Farthest; i--)
        {
            if (clause.Is(i, ')'))
            {
                i = Opening(clause, i);
                continue;
            }

            if (clause.Is(i, ','))
            {
                segments.Insert(0, (i + 1, stop));
                stop = i;
            }
            else if (IsBoundary(clause, i, isPlural))
            {
                break;
            }
        }

        if (i + 1 < stop)
            segments.Insert(0, (i + 1, stop));
        segments.RemoveAll(s => s.Item1 >= s.Item2);
        // "d'autres villes, dont Valmont, Lissac et Brévane, ont dit": those named are part of the whole before them.
        var among = segments.FindIndex(s => clause.Word(s.Item1) is "dont" or "notamment" or "comme" or "including");
        if (among > 0)
            segments.RemoveRange(among, segments.Count - among);
        return segments;
    }

    private static bool IsBoundary(Clause clause, int i, bool isPlural)
    {
        if (!clause.IsWord(i))
            return !(clause.Is(i, '.') && i > 0 && clause.Word(i - 1).Length <= 4 && clause[i].Start == clause[i - 1].End) && !clause.Is(i, '/') && !clause.Is(i, '&');
        if (clause.Is(i, clause.Grammar.That) || clause.Word(i) is "mais" or "Mais" or "car" or "donc" or "lorsqu" or "lorsque" or "quand" or "quant" or "si" or "puisque" or "puisqu" or "but" or "But" or "because" or "while" or "а" or "но")
            return true;
        return !isPlural && clause.Is(i, clause.Grammar.And) && i + 1 < clause.Count && (clause.Is(i + 1, clause.Grammar.Determiners) || clause.IsCapital(i + 1)) && i > 0;
    }

    /// <summary>The phrase that a part between commas consists of, or ends with.</summary>
    private static NounPhrase? InSegment(Clause clause, int first, int end)
    {
        var grammar = clause.Grammar;
        if (clause.Word(first) is "dont")
            return null;
        var start = SkipLeading(clause, first, end);
        if (start < end && CanStart(clause, start) && NounPhraseReader.At(clause, start, end) is { } whole)
            return whole;
        for (var i = start + 1; i < end; i++)
        {
            if (CanStart(clause, i) && !clause.Is(i - 1, grammar.Prepositions) && !clause.Is(i - 1, grammar.Binding) && !clause.Is(i - 1, grammar.LooseBinding) && !clause.Is(i - 1, grammar.Determiners) && !IsWithinName(clause, i)
                && NounPhraseReader.At(clause, i, end) is { } phrase && phrase.End == end)
                return phrase;
        }

        return null;
    }

    /// <summary>"Martine Roux" in "à commencer par la sociologue Martine Roux": a name goes on from the role before it, and begins with its first word.</summary>
    private static bool IsWithinName(Clause clause, int i) =>
        clause.IsCapital(i) && (clause.IsCapital(i - 1) || (!clause.Grammar.LooseSubjects && clause.Is(i - 1, clause.Grammar.Roles)));

    /// <summary>A determiner that is no preposition as well, a name, "M."; at the head of an English or Russian clause any noun.</summary>
    private static bool CanStart(Clause clause, int i)
    {
        var grammar = clause.Grammar;
        if (NounPhraseReader.OpensMany(clause, i))
            return true;
        if (clause.Word(i) is "du" or "au" or "aux" or "de" or "Du" or "Au" or "Aux" or "De" || clause.Is(i, grammar.Prepositions) || clause[i].Kind == TokenKind.Elided && clause.Word(i) is not ("l" or "L"))
            return false;
        return clause.Is(i, grammar.Determiners) || clause.Is(i, grammar.Honorifics) || clause.IsCapital(i) && !clause.Is(i, grammar.Ends) && !clause.Word(i).EndsWith("ez", StringComparison.Ordinal)
            || clause.Is(i, grammar.Roles) && grammar.LooseSubjects || clause.Is(i, grammar.Institutions) && grammar.LooseSubjects || clause.Is(i, grammar.BeforeNouns) && grammar.LooseSubjects;
    }

    private static int SkipLeading(Clause clause, int first, int end)
    {
        while (first < end && (clause.Is(first, clause.Grammar.And) || clause.IsAdverb(first) || clause.Word(first) is "or" or "puis" or "selon" or "Puis" or "Or" or "then"))
            first++;
        return first;
    }

    private static int Opening(Clause clause, int close)
    {
        for (var i = close - 1; i >= 0 && close - i < Farthest; i--)
        {
            if (clause.Is(i, '('))
                return i;
        }

        return close;
    }
}
