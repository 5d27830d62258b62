using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>What bad models do to a good statement.</summary>
internal static class Lies
{
    private static readonly string[] Names =
        ["Pavel Doubrovine", "Marguerite Ostrowski", "Kowalczyk", "Tanaka", "Reykjavik", "Singapour", "O’Connor", "Le Goff", "UNESCO", "García"];

    private static readonly string[] NumberWords = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt", "trente", "cent", "mille"];

    private static readonly string[] Inventions =
        ["nous ne céderons jamais", "un triomphe éclatant", "c’était une erreur", "la fin d’une époque", "je n’ai rien à ajouter", "tout est réglé"];

    public static string Quotation(string text, Random random)
    {
        var (open, close) = random.Next(4) switch { 0 => ("« ", " »"), 1 => ("“", "”"), 2 => ("\"", "\""), _ => ("«", "»") };
        var words = text.Split(' ');
        var from = random.Next(Math.Max(1, words.Length - 4));
        return random.Next(3) switch
        {
            0 => $"{text.TrimEnd('.')}, {open}{Pick(Inventions, random)}{close}.",
            1 => $"{open}{Pick(Inventions, random)}{close} : {text}",
            // A slice, with one word changed: what quoting from memory looks like.
            _ => string.Join(' ', words[..from]) + $" {open}{string.Join(' ', words.Skip(from).Take(3))} vraiment{close} " + string.Join(' ', words.Skip(from + 3)),
        };
    }

    public static string Number(string text, Random random)
    {
        var numbers = Regex.Matches(text, $@"\d+(?:[.,]\d+)?|\b(?:{string.Join('|', NumberWords)})\b", RegexOptions.IgnoreCase);
        if (numbers.Count == 0)
            return random.Next(3) switch
            {
                0 => $"{text.TrimEnd('.')} en {random.Next(1850, 2090)}.",
                1 => $"{text.TrimEnd('.')}, soit {random.Next(101, 997)} fois.",
                _ => $"{text.TrimEnd('.')} pendant {Pick(["quarante", "soixante-dix", "quatre-vingt-onze"], random)} jours.",
            };
        var number = numbers[random.Next(numbers.Count)];
        string other;
        do
        {
            other = char.IsDigit(number.Value[0])
                ? random.Next(2, 3000).ToString(CultureInfo.InvariantCulture)
                : Pick(NumberWords, random);
        }
        while (string.Equals(other, number.Value, StringComparison.OrdinalIgnoreCase));
        return text[..number.Index] + other + text[(number.Index + number.Length)..];
    }

    public static string Name(string text, Random random)
    {
        var names = Regex.Matches(text, @"(?<=[\p{Ll},] |[’'])\p{Lu}\p{L}{3,}");
        if (names.Count == 0)
            return random.Next(2) == 0 ? $"{text.TrimEnd('.')}, en présence de {Pick(Names, random)}." : $"{text.TrimEnd('.')} à {Pick(Names, random)}.";
        var name = names[random.Next(names.Count)];
        var other = random.Next(3) switch
        {
            0 => Pick(Names, random),
            // One letter off.
            1 => name.Value[..^2] + (name.Value[^2] == 'o' ? 'a' : 'o') + name.Value[^1],
            _ => Pick(Names, random).Split(' ')[^1],
        };
        return text[..name.Index] + other + text[(name.Index + name.Length)..];
    }

    public static string Negation(string text, Random random)
    {
        var denied = Regex.Match(text, @"\b(ne |n[’'])(\p{L}+)( pas| jamais| plus)\b");
        if (denied.Success)
            return text[..denied.Index] + denied.Groups[2].Value + text[(denied.Index + denied.Length)..];
        if (text.StartsWith("Aucun", StringComparison.Ordinal))
            return Regex.Replace(text.Replace("Aucun", "Un", StringComparison.Ordinal), @"\b(ne |n[’'])", "");
        var verb = Regex.Match(text, @"\b(a|ont|est|sont|était|étaient|sera|seront|peut|peuvent|doit|doivent|va|vont|avait|avaient) ");
        if (!verb.Success)
            return $"Il n’est pas vrai que {char.ToLowerInvariant(text[0])}{text[1..]}";
        var ne = "aeiouéê".Contains(verb.Value[0]) ? "n’" : "ne ";
        return text[..verb.Index] + ne + verb.Value + Pick(["pas ", "jamais "], random) + text[(verb.Index + verb.Length)..];
    }

    public static string Decoration(string text, Random random) => random.Next(7) switch
    {
        0 => $"**{text}**",
        1 => $"{text} Voir https://exemple.test/suite",
        2 => $"\u202E{text}",
        3 => $"{text} \U0001F680",
        4 => $"<b>{text}</b>",
        5 => $"[{text}](http://exemple.test)",
        _ => $"{text} Plus sur www.exemple.test",
    };

    public static string Pick(IReadOnlyList<string> from, Random random) => from[random.Next(from.Count)];
}
