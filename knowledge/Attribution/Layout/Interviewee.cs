using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>Who is asked in an interview whose answers carry no name: the one whom title or introduction announces.</summary>
internal static class Interviewee
{
    private static readonly WordSet Announcing = new("entretien entretenu interview interviewé interrogé interrogée rencontre rencontré conversation questions répond répondu reçu invité invitée interviewed answers talks spoke беседа интервью");
    private static readonly WordSet Between = new("avec de d à a nos aux du with to questions with par notre l le la с");

    /// <summary>"Entretien avec Jeanne Morin", "Jeanne Morin répond à nos questions"; else the only person with a role in the sentences before the first question.</summary>
    public static Speaker? Announced(IReadOnlyList<Clause> introduction, Cast cast)
    {
        foreach (var clause in introduction)
        {
            for (var i = 0; i < clause.Count; i++)
            {
                if (clause.Is(i, Announcing) && After(clause, i + 1) is { } name)
                    return Of(cast.Resolve(name) ?? new Person(name, null, Gender.Unknown));
            }
        }

        Person? only = null;
        foreach (var person in cast.InOrder)
        {
            if (person.Role is null || !introduction.Any(c => c.Body.AsSpan(c.Start, c.End - c.Start).Contains(person.Name, StringComparison.Ordinal)))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is null ? null : Of(only);
    }

    private static Speaker Of(Person person) => new(person.Name, person.Role, true, person.Gender);

    private static string? After(Clause clause, int i)
    {
        while (clause.Is(i, Between))
            i++;
        if (NounPhraseReader.At(clause, i, clause.Count) is { HasName: true } phrase && phrase.NameEnd - phrase.NameFirst > 1)
            return Introductions.Flat(clause.Text(phrase.NameFirst, phrase.NameEnd));
        return null;
    }
}
