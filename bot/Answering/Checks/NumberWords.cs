using System.Collections.Frozen;
using System.Globalization;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>The number words of a language.</summary>
internal sealed class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWords> ByLanguage =
        new[] { "fr", "en", "ru" }.ToFrozenDictionary(lang => lang, lang => new NumberWords(lang), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, (decimal Value, bool Multiplies)> words;

    private NumberWords(string lang)
    {
        var all = new Dictionary<string, (decimal, bool)>(StringComparer.Ordinal);
        foreach (var line in Lexicon.Lines("numbers.txt", lang))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var multiplies = parts[0][0] == 'x';
            var value = decimal.Parse(multiplies ? parts[0].AsSpan(1) : parts[0], CultureInfo.InvariantCulture);
            foreach (var form in parts.AsSpan(1))
                all.TryAdd(form, (value, multiplies));
        }

        words = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those of a language; French ones for a language that is not known here.</summary>
    public static NumberWords Of(string lang) => ByLanguage.GetValueOrDefault(lang, ByLanguage["fr"]);

    public bool TryGet(string folded, out decimal value, out bool multiplies)
    {
        var found = words.TryGetValue(folded, out var word);
        (value, multiplies) = word;
        return found;
    }
}
