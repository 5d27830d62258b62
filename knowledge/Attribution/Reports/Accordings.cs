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
        if (Words(clause, i) is { } words)
            return Who(clause, i) is { } who ? (Make(clause, Appositions.Extend(clause, who), i, clause.Text(i, i + words.Length)), who.End) : null;
        return i == 0 && clause.Is(0, clause.Grammar.ForSomebody) && NounPhraseReader.At(clause, 1, clause.Count) is { HasName: true } person && clause.Is(person.End, ',')
            ? (Make(clause, Appositions.Extend(clause, person), 0, clause.Text(0, 1)), person.End) : null;
    }

    /// <summary>The one after "selon" at a token; null when nobody is named, or the words mean something else there.</summary>
    public static NounPhrase? Who(Clause clause, int i)
    {
        if (Words(clause, i) is not { } words)
            return null;
        var first = i + words.Length;
        while (words.Length > 1 && clause.Is(first, clause.Grammar.Binding))
            first++;
        if (clause.Is(first, clause.Grammar.That) || clause.Is(first, clause.Grammar.Relatives) || NounPhraseReader.At(clause, first, clause.Count) is not { } who)
            return null;
        return IsSource(clause, i, words, who) ? who : null;
    }

    /// <summary>"aux yeux de l'histoire", "le jour suivant", "le monde d'après Tiananmen" tell of nobody's words.</summary>
    private static bool IsSource(Clause clause, int i, string[] words, NounPhrase who)
    {
        var isApart = i == 0 || !clause.IsWord(i - 1) || clause.IsAdverb(i - 1);
        return words[^1] switch
        {
            "yeux" => who.IsPronoun || who.HasName || who.Head >= 0 && (clause.Is(who.Head, clause.Grammar.Roles) || clause.Is(who.Head, clause.Grammar.Institutions)),
            "suivant" => isApart,
            "après" => isApart || who.IsPronoun || who.First < who.Core || who.IsHonorific || who.NameEnd - who.NameFirst > 1,
            _ => true,
        };
    }

    private static string[]? Words(Clause clause, int i)
    {
        if (clause.IsWord(i))
        {
            foreach (var words in clause.Grammar.AccordingTo)
            {
                if (Matches(clause, i, words))
                    return words;
            }
        }

        return null;
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
        if (clause.Is(after, ',') && (first <= 2 || clause.Is(first - 1, ';') || clause.Is(first - 1, ':')) && after + 1 < clause.Count)
            speech = ReportFinder.SentenceRest(clause, after + 1) ?? new Span(clause.Start, clause.End);
        else if (first > 2 && clause.IsEnd(after))
            speech = new Span(clause[clause.IsDash(0) ? 1 : 0].Start, clause[LastBefore(clause, first)].End);
        else
            speech = new Span(clause.Start, clause.End);
        return new Report(clause, who, verb, speech.Start, speech.End, SpeechKind.According, ReportForm.According, inside);
    }

    /// <summary>The last token of what is said before ", toujours selon X".</summary>
    private static int LastBefore(Clause clause, int first)
    {
        var last = first - 1;
        if (last > 1 && clause.IsAdverb(last) && clause.Is(last - 1, ','))
            last--;
        return clause.Is(last, ',') ? last - 1 : last;
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
