using System.Globalization;
using System.Text;

namespace TalksBot.Bot.Telegram.Rendering.Writing;

/// <summary>Names, roles and titles out of a text, as they stand among words of the bot: on one line, bounded, and unable to disturb what is around them.</summary>
/// <remarks>Never for a quotation: that stays as it is.</remarks>
internal static class ForeignText
{
    /// <summary>UTF-16 code units.</summary>
    public const int MostOfName = 120, MostOfRole = 200, MostOfTitle = 200;

    // A letter with more marks than any script needs is drawn over its neighbours' lines.
    private const int MostMarks = 6;
    private const char Isolate = '\u2068', EndIsolate = '\u2069';

    public static string Name(string name) => Shown(name, MostOfName);

    public static string Role(string role) => Shown(role, MostOfRole);

    public static string Title(string title) => Shown(title, MostOfTitle);

    /// <summary>Words of the bot that may hold a word of somebody else's: several lines are left, what reorders or hides text is not.</summary>
    public static string Remark(string text) => string.Join('\n', text.Split('\n').Select(Clean));

    /// <summary>Without control characters, half characters, marks that reorder text, and heaps of accents; white space becomes one space.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 512));
        var (marks, space, flag) = (0, false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not (0xa0 or 0x202f))
            {
                space = clean.Length > 0;
                continue;
            }

            if (IsDropped(rune, flag))
                continue;
            var mark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = mark ? marks + 1 : 0;
            if (mark && (marks > MostMarks || clean.Length == 0 || space))
                continue;
            if (space)
                clean.Append(' ');
            (space, flag) = (false, rune.Value == BlackFlag || flag && IsTag(rune));
            clean.Append(rune);
        }

        return clean.ToString();
    }

    private const int BlackFlag = 0x1f3f4;

    private static bool IsTag(Rune rune) => rune.Value is >= 0xe0020 and <= 0xe007f;

    // Joiners stay: scripts and emoji need them. Tags spell the flags of regions, after a black flag alone.
    private static bool IsDropped(Rune rune, bool afterFlag) => rune.Value switch
    {
        0x200c or 0x200d => false,
        0xfffc or 0xfffd => true,
        >= 0xe0000 and <= 0xe007f => !(afterFlag && IsTag(rune)),
        var value when (value & 0xfffe) == 0xfffe || value is >= 0xfdd0 and <= 0xfdef => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate,
    };

    // A name of invisible characters alone is still somebody's.
    private static string Shown(string text, int most) => Clean(text) is { Length: > 0 } clean ? Isolated(Cut(clean, most)) : "…";

    private static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, TextCut.Head(text, most - 1)), "…");

    private static string Isolated(string text) => text.EnumerateRunes().Any(IsRightToLeft) ? $"{Isolate}{text}{EndIsolate}" : text;

    // The blocks of Hebrew, Arabic and the other scripts that run from right to left.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff) or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff);
}
