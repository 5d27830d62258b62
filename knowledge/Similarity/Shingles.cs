using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Similarity;

/// <summary>
/// A text as the set of its runs of three words, each as a number. Words are folded (case, accents, apostrophes, ligatures), so that a text typed anew on
/// another keyboard gives the same runs; a text of less than three words is one run.
/// </summary>
internal static class Shingles
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    public static HashSet<uint> Of(string text)
    {
        var runs = new HashSet<uint>();
        ulong first = 0, second = 0, word = Offset;
        var words = 0;
        foreach (var c in text.AsSpan())
            Take(c);
        Take(' ');
        if (runs.Count == 0 && words > 0)
            runs.Add(Mix(0, first, second));
        return runs;

        void Take(char c)
        {
            if (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c))
            {
                word = Fold(word, c);
            }
            else if (word != Offset && !IsMark(c))
            {
                if (++words > 2)
                    runs.Add(Mix(first, second, word));
                (first, second, word) = (second, word, Offset);
            }
        }
    }

    /// <summary>FNV-1a: the same in every run of the program, for what is made of it is kept.</summary>
    private static ulong Fold(ulong hash, char c)
    {
        if (c < 128)
            return (hash ^ (uint)(c | 0x20)) * Prime; // a digit has this bit already
        foreach (var part in Letters(c))
            hash = (hash ^ part) * Prime;
        return hash;
    }

    /// <summary>A letter without its accents, small; a ligature as two letters.</summary>
    private static string Letters(char c) => char.ToLowerInvariant(c) switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'à' or 'â' or 'ä' => "a",
        'ç' => "c",
        'ô' or 'ö' => "o",
        'î' or 'ï' => "i",
        'ù' or 'û' or 'ü' => "u",
        var letter when char.IsSurrogate(letter) => letter.ToString(),
        var letter => string.Concat(letter.ToString().InForm(NormalizationForm.FormD).Where(part => !IsMark(part))),
    };

    /// <summary>An accent of its own, as in a decomposed text: part of the word, and not written down.</summary>
    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static uint Mix(ulong first, ulong second, ulong third)
    {
        var hash = ((first * 3) ^ (second * 5) ^ third) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9;
        return (uint)(hash >> 32);
    }
}
