using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>What a statement may look like before anybody asks whether it is true.</summary>
internal static partial class StatementForm
{
    /// <summary>UTF-16 units.</summary>
    private const int Longest = 400;

    private const int Shortest = 8;
    private const int MostSentences = 2;
    private const string Forbidden = "<>{}[]|`\\^~*_#@=";

    /// <summary>Leaves out sentence numbers in square brackets that models add, and white space around and doubled.</summary>
    public static string Tidy(string text) => Spaces().Replace(Numbers().Replace(text, ""), " ").Trim();

    public static StatementFault? Fault(string text)
    {
        if (text.Length is < Shortest or > Longest || Stops().Count(text) > MostSentences)
            return StatementFault.Length;
        return text.EnumerateRunes().Any(IsForbidden) || Link().IsMatch(text) || MixesScripts(text) ? StatementFault.Form : null;
    }

    private static bool IsForbidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol => true,
        UnicodeCategory.OtherSymbol => rune.Value is not ('°' or '№'),
        _ => rune.Value == 0xFFFD || rune.IsAscii && Forbidden.Contains((char)rune.Value),
    };

    /// <summary>A word with letters of two scripts looks like another word and is none.</summary>
    private static bool MixesScripts(string text) =>
        Words().Matches(text).Any(m => m.ValueSpan.ContainsAnyInRange('\u0400', '\u052F') && m.ValueSpan.IndexOfAnyInRange('A', '\u024F') >= 0);

    [GeneratedRegex(@"\s*\[\s*\d{1,3}(\s*[,;]\s*\d{1,3})*\s*\]")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[ \t\n\r]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.!?…]+(?=\s+\p{Lu})")]
    private static partial Regex Stops();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://|\bwww\.|\bmailto:|\b[a-z0-9-]+\.[a-z]{2,}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
