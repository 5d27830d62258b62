using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>Who is asked in an interview whose answers carry no name: the one whom title or introduction announces.</summary>
internal static class Interviewee
{
    /// <summary>Tokens between "entretien avec" and the name: "la directrice générale du musée du fleuve,".</summary>
    private const int Farthest = 16;

    private static readonly WordSet Announcing = new("entretien entretenu interview interviewé interrogé interrogée rencontre rencontré conversation questions répond répondu reçu invité invitée interviewed answers talks spoke беседа интервью");
    private static readonly WordSet Between = new("avec de d à a nos aux du with to questions with par notre l le la с");

    /// <summary>"Entretien avec Jeanne Morin", "Jeanne Morin répond à nos questions"; else the only person with a role, or the only one named in full, in the sentences before the first question.</summary>
    /// <param name="onlyCalled">Whether it must be called an interview.</param>
    public static Speaker? Announced(IReadOnlyList<Clause> introduction, Cast cast, bool onlyCalled)
    {
        if (onlyCalled && !introduction.Any(clause => Enumerable.Range(0, clause.Count).Any(i => clause.Is(i, Announcing))))
            return null;
        foreach (var clause in introduction)
        {
            for (var i = 0; i < clause.Count; i++)
            {
                if ((clause.Is(i, Announcing) || clause.Is(i - 1, '&') && clause.Word(i) is "A" && clause.Word(i - 2) is "Q") && After(clause, i + 1) is { } name)
                    return Of(cast.Resolve(name) ?? new Person(name, null, Gender.Unknown));
            }
        }

        var named = introduction.SelectMany(Names).Select(n => cast.Resolve(n) ?? new Person(n, null, Gender.Unknown)).DistinctBy(p => p.Name).ToList();
        var known = cast.InOrder.Where(p => p.Role is not null && introduction.Any(c => c.Body.AsSpan(c.Start, c.End - c.Start).Contains(p.Name, StringComparison.Ordinal))).ToList();
        return known.Count == 1 ? Of(known[0]) : known.Count == 0 && named.Count == 1 ? Of(named[0]) : null;
    }

    private static Speaker Of(Person person) => new(person.Name, person.Role, true, person.Gender);

    private static string? After(Clause clause, int first)
    {
        var i = first;
        while (clause.Is(i, Between) || clause.Is(i, ':'))
            i++;
        if (NounPhraseReader.At(clause, i, clause.Count) is { HasName: true } phrase && phrase.NameEnd - phrase.NameFirst > 1)
            return Name(clause, first, phrase.NameFirst, phrase.NameEnd);
        for (var end = i + Farthest; i < end && i < clause.Count && !(clause.IsEnd(i) && !clause.Is(i, ':')); i++)
        {
            if (NounPhraseReader.NameEnd(clause, i, clause.Count) is var stop && stop > i + 1)
                return Name(clause, first, i, stop);
        }

        return null;
    }

    private static string Name(Clause clause, int preposition, int first, int end)
    {
        var name = Introductions.Flat(clause.Text(first, end));
        return clause.Word(preposition) is "с" or "со" ? RussianNames.FromInstrumental(name) : name;
    }

    /// <summary>Runs of two or three capitalised words; what a sentence begins with may be one by chance, and counts only when both words are no small words.</summary>
    private static IEnumerable<string> Names(Clause clause)
    {
        for (var i = 0; i < clause.Count; i++)
        {
            var end = NounPhraseReader.NameEnd(clause, i, clause.Count);
            if (end - i is 2 or 3 && !clause.Is(i, clause.Grammar.Determiners) && !clause.Is(i, clause.Grammar.Prepositions) && !clause.Is(i, clause.Grammar.Ends) && !clause.Is(i, clause.Grammar.Institutions))
                yield return Introductions.Flat(clause.Text(i, end));
            i = Math.Max(i, end - 1);
        }
    }
}
