using System.Collections.Frozen;

namespace TalksBot.Knowledge.Structure;

/// <summary>Words after which a full stop does not end a sentence. French, English and Russian.</summary>
internal static class Abbreviations
{
    /// <summary>Never the end: a name, a number or a further word follows.</summary>
    private static readonly FrozenSet<string> Titles = new[]
    {
        "M", "MM", "Mr", "Mrs", "Ms", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Dr", "Drs", "Pr", "Prof", "Mgr", "Gal", "Gén", "Col", "Cdt", "Cap", "Lt", "Sgt", "Gen", "Adm", "Sen", "Rep", "Gov", "Hon", "Rev",
        "St", "Ste", "Sts", "Stes", "cf", "Cf", "vs", "e.g", "i.e", "c.-à-d", "c-à-d", "p.ex", "av", "apr", "env", "Fr", "Mt", "Capt",
        "г-н", "г-жа", "им", "ул", "просп", "т.е", "т.н", "напр", "акад", "проф", "ген", "гр", "св", "тов",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Not the end when a number or a name of a part follows ("art. 5", "p. 12", "art. L. 111").</summary>
    private static readonly FrozenSet<string> BeforeNumbers = new[]
    {
        "art", "Art", "arts", "p", "pp", "P", "n", "no", "No", "nos", "num", "vol", "Vol", "chap", "Chap", "ch", "fig", "Fig", "tab", "éd", "ed", "Ed", "t", "T", "al", "par", "sect", "Sect", "réf", "ref", "tél", "Tél", "tel", "Tel",
        "ligne", "ill", "pl", "ann", "circ", "approx", "ca", "c", "v", "op", "Op", "L", "R", "D", "стр", "с", "гл", "рис", "табл", "ст", "п", "пп", "№", "тел", "ок",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Sentences seldom go on after an initial with these words: "le groupe B. Les autres".</summary>
    private static readonly FrozenSet<string> Starters = new[]
    {
        "Le", "La", "Les", "L", "Il", "Elle", "Ils", "Elles", "On", "Un", "Une", "Des", "Ce", "Cet", "Cette", "Ces", "C", "En", "Dans", "Mais", "Et", "Pour", "Par", "Si", "Nous", "Vous", "Je", "Son", "Sa", "Ses", "Leur", "Leurs", "À", "A", "Au", "Aux", "Avec", "Après", "Depuis", "Selon", "D", "De", "Du", "Quand", "Qui", "Que", "Comme", "Or", "Sur", "Sous", "Puis", "Ainsi", "Cependant", "Toutefois", "Plus", "Tous", "Toutes",
        "The", "He", "She", "It", "They", "We", "You", "In", "On", "But", "And", "This", "That", "These", "Those", "An", "His", "Her", "Its", "At", "After", "When", "As", "For",
        "Он", "Она", "Они", "Это", "В", "На", "Но", "И", "По", "Мы", "Как", "После", "Так",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the full stop after <paramref name="word"/> belongs to it, seen what follows.</summary>
    /// <param name="word">The letters before the stop, inner stops and hyphens included ("J.-C", "M", "etc").</param>
    /// <param name="next">The word after the stop and white space.</param>
    public static bool Holds(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool atSentenceStart)
    {
        if (word.IsEmpty || next.IsEmpty)
            return false;
        var nextStarts = char.IsUpper(next[0]) || char.IsAsciiDigit(next[0]);
        if (Contains(Titles, word))
            return true;
        if (Contains(BeforeNumbers, word) && (char.IsAsciiDigit(next[0]) || next.Length == 1 || next[0] is 'I' or 'V' or 'X' && next.TrimStart("IVXLC").IsEmpty))
            return true;
        if (atSentenceStart && IsListNumber(word))
            return true;
        if (word.EndsWith("J.-C", StringComparison.Ordinal) || word.EndsWith("J-C", StringComparison.Ordinal))
            return !nextStarts;
        return IsInitials(word) && !Contains(Starters, next);
    }

    /// <summary>"J", "J.R.R", "J.-P", "U.S": single capitals.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) && word[i] != '-' : word[i] != '.' && word[i - 1] != '-' && word[i] != '-')
                return false;
        }

        return char.IsUpper(word[^1]) && (word.Length == 1 || word.Contains('.'));
    }

    private static bool IsListNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 3)
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return word.Length == 1 && char.IsAsciiLetter(c);
        }

        return true;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
