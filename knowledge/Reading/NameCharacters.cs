using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>
/// Titles, authors and file names on one line, without what makes a name look like another: controls, marks of direction, invisible
/// characters, tags. Joiners stay, since scripts and emoji need them.
/// </summary>
internal static class NameCharacters
{
    public static string Of(string name)
    {
        var whole = WholeCharacters.Of(name);
        if (!whole.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return whole.Trim();
        var clean = new StringBuilder(whole.Length);
        foreach (var rune in whole.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (!Rune.IsControl(rune) && !IsHidden(rune.Value))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    /// <summary>Bidirectional controls, zero-width space, byte order mark, tag characters.</summary>
    private static bool IsHidden(int rune) =>
        rune is 0x200B or 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF or (>= 0xE0000 and <= 0xE007F);
}
