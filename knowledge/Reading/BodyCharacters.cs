using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>
/// The characters of a line that was taken out of a format, cleaned once before it is stored: runs of white space are one space, controls,
/// soft hyphens, byte order marks, marks of direction and tags go. No-break spaces and joiners stay.
/// </summary>
internal static class BodyCharacters
{
    private const int BlackFlag = 0x1F3F4;

    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or 0x85 or 0x2028 or 0x2029)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !IsMark(value) && (value is < 0xE0000 or > 0xE007F || before is BlackFlag or >= 0xE0000))
            {
                clean.Append(rune);
                before = value;
            }
        }

        return clean.ToString().Trim(' ');
    }

    /// <summary>Soft hyphen, zero-width space, byte order mark, the marks and controls of direction.</summary>
    private static bool IsMark(int rune) =>
        rune is 0xAD or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
