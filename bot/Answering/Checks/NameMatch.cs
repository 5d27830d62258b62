using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>
/// Whether two folded names are one: the same letters, but for Russian case endings; between scripts and languages the same sound
/// ("Дарчиев", "Darchiev", "Dartchiev"). There is no tolerance for a changed letter.
/// </summary>
internal static partial class NameMatch
{
    private static readonly FrozenDictionary<char, string> Cyrillic = new Dictionary<char, string>
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ж'] = "J",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['ц'] = "C",
        ['ч'] = "S",
        ['ш'] = "S",
        ['щ'] = "S",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['і'] = "i",
        ['є'] = "e",
        ['ґ'] = "g",
    }.ToFrozenDictionary();

    /// <summary>Spellings of one sound in French and English transliteration, the longest first.</summary>
    private static readonly (string From, string To)[] Sounds =
    [
        ("chtch", "S"), ("shch", "S"), ("tch", "S"), ("tsch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("dj", "J"), ("zh", "J"), ("j", "J"),
        ("kh", "h"), ("ph", "f"), ("th", "t"), ("ts", "C"), ("tz", "C"), ("gue", "ge"), ("gui", "gi"), ("qu", "k"), ("ck", "k"), ("ce", "se"), ("ci", "si"),
        ("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("ou", "u"),
    ];

    private static readonly FrozenSet<string> RussianEndings = FrozenSet.ToFrozenSet(
        ["", "а", "у", "ом", "ым", "е", "ой", "ы", "и", "ю", "ем", "ей", "я", "ого", "ему", "ому", "его", "ов", "ам", "ами", "ах", "им", "ими", "ых", "их", "ую", "ая", "ий", "ый", "ии", "ию", "ией", "ия", "ями", "ям", "ь", "ью", "ин"]);

    /// <param name="sameLanguage">Both come from texts of one language: spelling must agree.</param>
    public static bool Same(Token a, Token b, bool sameLanguage)
    {
        if (a.Folded == b.Folded)
            return true;
        var (russianA, russianB) = (Folding.IsCyrillic(a.Folded[0]), Folding.IsCyrillic(b.Folded[0]));
        if (russianA && russianB)
            return SameInflected(a.Folded, b.Folded);
        if (WordMatch.SameIdea(a, b))
            return true;
        return (!sameLanguage || russianA != russianB) && SameSound(a.Folded, b.Folded, russianA != russianB);
    }

    private static bool SameInflected(string a, string b)
    {
        var common = 0;
        while (common < Math.Min(a.Length, b.Length) && a[common] == b[common])
            common++;
        for (var stem = common; stem >= Math.Max(3, common - 2); stem--)
        {
            if (RussianEndings.Contains(a[stem..]) && RussianEndings.Contains(b[stem..]))
                return true;
        }

        return false;
    }

    private static bool SameSound(string a, string b, bool acrossScripts)
    {
        var (soundA, soundB) = (Sound(a), Sound(b));
        if (soundA == soundB)
            return soundA.Length > 1;
        if (!acrossScripts)
            return false;
        var (boneA, boneB) = (Vowels().Replace(soundA, ""), Vowels().Replace(soundB, ""));
        return boneA == boneB && boneA.Length >= 3;
    }

    private static string Sound(string folded)
    {
        var sound = Folding.IsCyrillic(folded[0]) ? FromCyrillic(Uninflected(folded)) : FromLatin(folded);
        sound = Doubled().Replace(sound.Replace("ie", "e", StringComparison.Ordinal), "$1");
        sound = LastVowels().Replace(sound, "");
        return sound.EndsWith("er", StringComparison.Ordinal) ? sound[..^2] + "r" : sound;
    }

    /// <summary>The endings that make a name's instrumental or genitive ("Дарчиевым") and leave no doubt.</summary>
    private static string Uninflected(string folded)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ым", "ом", "ем", "ого", "ему", "ому"])
        {
            if (folded.Length - ending.Length >= 4 && folded.EndsWith(ending, StringComparison.Ordinal))
                return folded[..^ending.Length];
        }

        return folded;
    }

    private static string FromCyrillic(string folded)
    {
        var sound = new StringBuilder(folded.Length);
        foreach (var c in folded.Replace("дж", "ж", StringComparison.Ordinal))
            sound.Append(Cyrillic.GetValueOrDefault(c) ?? c.ToString());
        return sound.ToString();
    }

    private static string FromLatin(string folded)
    {
        var sound = folded;
        foreach (var (from, to) in Sounds)
            sound = sound.Replace(from, to, StringComparison.Ordinal);
        return sound;
    }

    [GeneratedRegex("(.)\\1+")]
    private static partial Regex Doubled();

    [GeneratedRegex("[aeiou]+$")]
    private static partial Regex LastVowels();

    [GeneratedRegex("[aeiou]")]
    private static partial Regex Vowels();
}
