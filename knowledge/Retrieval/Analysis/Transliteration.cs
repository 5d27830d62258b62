using System.Text;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Russian names in Latin letters, as French and English texts print them ("Сапунов" → "sapounov", "sapunov").</summary>
internal static class Transliteration
{
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static readonly string[] French = ["a", "b", "v", "g", "d", "e", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "ou", "f", "kh", "ts", "tch", "ch", "chtch", "", "y", "", "e", "iou", "ia"];
    private static readonly string[] English = ["a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    // French names came into Russian by their sound: "Камаре" is Camaret, "Стефан" Stéphan.
    private static readonly string[] Sound = ["a", "b", "v", "g", "d", "e", "e", "g", "z", "i", "i", "c", "l", "m", "n", "o", "p", "r", "s", "t", "u", "ph", "c", "ts", "tch", "ch", "ch", "", "i", "", "e", "u", "a"];

    // The endings that cases put on names, longest first: the name without them is tried too.
    private static readonly string[] CaseEndings = ["ского", "скому", "ским", "ском", "ой", "ом", "ым", "ого", "ому", "ем", "а", "у", "е", "ы"];

    public static bool IsCyrillic(string form) => form.Any(letter => letter is >= '\u0400' and <= '\u04FF');

    public static IEnumerable<string> Latin(string form)
    {
        var stem = CaseEndings.Where(ending => form.Length > ending.Length + 3 && form.EndsWith(ending, StringComparison.Ordinal)).Select(ending => form[..^ending.Length]).FirstOrDefault();
        foreach (var word in stem is null ? new[] { form } : [form, stem])
        {
            yield return Spell(word, French);
            yield return Spell(word, English);
            yield return Spell(word, Sound);
        }
    }

    private static string Spell(string word, string[] table)
    {
        var spelt = new StringBuilder(word.Length * 2);
        foreach (var letter in word)
        {
            var at = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
                spelt.Append(table[at]);
        }

        return spelt.ToString();
    }
}
