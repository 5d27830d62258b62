using TalksBot.Knowledge.Attribution.Reports;

namespace TalksBot.Knowledge.Attribution.People;

/// <summary>Where a sentence introduces somebody: "l'expert Vladimir Blanc", "Jeanne Morin, directrice du musée, …", "Mme Anne Roux".</summary>
internal static class Introductions
{
    public static void Read(Clause clause, Cast cast)
    {
        for (var i = 0; i < clause.Count; i++)
        {
            // "Selon Anne Roux": what a sentence begins with has a capital too.
            if (clause.IsCapital(i) && !clause.Is(i, clause.Grammar.Prepositions) && !clause.Is(i, clause.Grammar.Adverbs))
                i = Math.Max(i, Named(clause, i, cast) - 1);
            else if (clause.Is(i, clause.Grammar.Roles))
                WithRole(clause, i, cast);
        }
    }

    public static Gender GenderOf(Clause clause, NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (i == phrase.NameFirst && !phrase.IsHonorific)
                break;
            switch (clause.Word(i).ToString().ToLowerInvariant())
            {
                case "la" or "une" or "cette" or "mme" or "mlle" or "madame" or "mrs" or "ms" or "miss":
                    return Gender.Feminine;
                case "le" or "un" or "ce" or "m" or "monsieur" or "mr" or "sir":
                    return Gender.Masculine;
            }

            if (i >= phrase.Core && clause.Word(i) is { } word && (word.EndsWith("trice", StringComparison.Ordinal) || word.EndsWith("ienne", StringComparison.Ordinal) || word.EndsWith("euse", StringComparison.Ordinal)))
                return Gender.Feminine;
            if (i > phrase.Core)
                break;
        }

        return Gender.Unknown;
    }

    private static int Named(Clause clause, int i, Cast cast)
    {
        var phrase = NounPhraseReader.At(clause, i, clause.Count);
        if (phrase is { IsHonorific: true })
        {
            var beside = Appositions.Extend(clause, phrase).Role is { } what && what.First > phrase.NameFirst ? Flat(clause.Text(what.First, what.End)) : null;
            cast.Add(clause.Text(phrase.NameFirst, phrase.NameEnd), beside, GenderOf(clause, phrase));
            return phrase.NameEnd;
        }

        if (phrase is { HasName: true, Role: { } title })
        {
            cast.Add(Flat(clause.Text(phrase.NameFirst, phrase.NameEnd)), Flat(clause.Text(title.First, title.End)), GenderOf(clause, phrase));
            return phrase.NameEnd;
        }

        var end = NounPhraseReader.NameEnd(clause, i, clause.Count);
        if (end > i + 1 && clause.Is(end, ',') && Appositions.RoleAt(clause, end + 1) is { } role)
            cast.Add(clause.Text(i, end), Flat(clause.Text(role.First, role.End)));
        else if (end > i + 1 && clause.Word(end) is "est" or "était" or "is" or "was" && NounPhraseReader.At(clause, end + 1, clause.Count) is { HasName: false, Head: >= 0 } known && clause.Is(known.Head, clause.Grammar.Roles))
            cast.Add(clause.Text(i, end), Flat(clause.Text(known.Core, known.End)));
        return end;
    }

    private static void WithRole(Clause clause, int head, Cast cast)
    {
        var first = head;
        while (first > 0 && clause.Is(first - 1, clause.Grammar.BeforeNouns))
            first--;
        while (first > 0 && clause.Is(first - 1, clause.Grammar.Determiners) && head - first < 4)
            first--;
        // "du voisin, Napoléon III": only "le" and "la" announce the name after the comma.
        var announces = first == head || clause.Is(first, clause.Grammar.Articles) || clause.Grammar.LooseSubjects;
        if (NounPhraseReader.At(clause, first, clause.Count) is { } phrase && phrase.Head == head && (announces ? Appositions.Extend(clause, phrase) : phrase) is { HasName: true, Role: { } role } named)
            cast.Add(Flat(clause.Text(named.NameFirst, named.NameEnd)), Flat(clause.Text(role.First, role.End)), GenderOf(clause, named));
    }

    /// <summary>On one line, and no longer than a name or role is.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
