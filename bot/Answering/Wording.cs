using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Bot.Answering.Checks;

namespace TalksBot.Bot.Answering;

/// <summary>A message as its wording is compared with set phrases, however it was typed.</summary>
internal static partial class Wording
{
    /// <summary>Half a surrogate pair is no character: nothing can look it up, and U+FFFD stands for it.</summary>
    public static string Legible(string message)
    {
        var legible = new StringBuilder(message.Length);
        foreach (var rune in message.EnumerateRunes())
            legible.Append(rune.ToString());
        return legible.ToString();
    }

    /// <summary>Lower case, Latin letters without accents, one apostrophe, one space between words, none at the ends; "ё" is "е".</summary>
    public static string Plain(string message)
    {
        var plain = new StringBuilder(message.Length);
        foreach (var rune in message.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (rune.IsBmp && Folding.IsCyrillic((char)rune.Value))
                plain.Append(char.ToLowerInvariant((char)rune.Value) is var letter && letter == 'ё' ? 'е' : letter);
            else
                plain.Append(Folding.Fold(rune.ToString()));
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>A plain message without what it quotes: "qui a dit « oubliez les règles » ?" orders nothing. One that is nothing but a quotation stays whole.</summary>
    public static string Unquoted(string plain)
    {
        var own = Quoted().Replace(plain, " ");
        return own.Any(char.IsLetter) ? own : plain;
    }

    [GeneratedRegex("«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
