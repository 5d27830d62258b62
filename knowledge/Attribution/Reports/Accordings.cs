using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>"selon X", "d'après X", "pour X, …".</summary>
internal static class Accordings
{
    /// <summary>The report that begins at a token, and the token after its noun phrase; null when none does.</summary>
    public static (Report Report, int Next)? At(Clause clause, int i)
    {
        // "по его словам": the pronoun stands inside.
        if (clause.Word(i) is "по" or "По" && clause.Is(i + 1, clause.Grammar.StrongPronouns) && clause.Word(i + 2) is "словам" or "мнению" or "данным")
            return (Make(clause, new NounPhrase(i + 1, i + 1, i + 3, -1, -1, -1, true, false), i, clause.Text(i, i + 3)), i + 3);
        foreach (var words in clause.Grammar.AccordingTo)
        {
            if (!Matches(clause, i, words))
                continue;
            var first = i + words.Length;
            while (words.Length > 1 && clause.Is(first, clause.Grammar.Binding))
                first++;
            if (clause.Is(first, clause.Grammar.That) || NounPhraseReader.At(clause, first, clause.Count) is not { } who)
                return null;
            return (Make(clause, Appositions.Extend(clause, who), i, words[0] == "selon" ? clause.Text(i, i + 1) : clause.Text(i, i + words.Length)), who.End);
        }

        return i == 0 && clause.Is(0, clause.Grammar.ForSomebody) && NounPhraseReader.At(clause, 1, clause.Count) is { HasName: true } person && clause.Is(person.End, ',')
            ? (Make(clause, Appositions.Extend(clause, person), 0, clause.Text(0, 1)), person.End) : null;
    }

    private static bool Matches(Clause clause, int i, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (!clause.Word(i + w).Equals(words[w], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static Report Make(Clause clause, NounPhrase who, int first, string verb)
    {
        var after = who.Role is { } role && role.First > who.NameFirst ? Math.Max(role.End, who.End) : who.End;
        var inside = Aside(clause, first);
        Span speech;
        if (clause.Is(after, ',') && first <= 2 && after + 1 < clause.Count)
            speech = ReportFinder.SentenceRest(clause, after + 1) ?? new Span(clause.Start, clause.End);
        else if (first > 2 && clause.IsEnd(after))
            speech = new Span(clause[clause.IsDash(0) ? 1 : 0].Start, clause[first - (clause.Is(first - 1, ',') ? 2 : 1)].End);
        else
            speech = new Span(clause.Start, clause.End);
        return new Report(clause, who, verb, speech.Start, speech.End, SpeechKind.According, ReportForm.According, inside);
    }

    /// <summary>Whether a token stands within parentheses.</summary>
    private static bool Aside(Clause clause, int i)
    {
        for (; i >= 0; i--)
        {
            if (clause.Is(i, ')'))
                return false;
            if (clause.Is(i, '('))
                return true;
        }

        return false;
    }
}
