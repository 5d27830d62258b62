using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>Turns words of strangers into one line of a prompt that cannot pass for a fence or for the next numbered line.</summary>
internal static class DataLine
{
    /// <summary>"[3] speaker: Vladimir Petrenko (historien) | source: Le sommet, 2025-04-15 | Nous avons signé."</summary>
    public static string Of(int number, Evidence evidence, int longest)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"[{number}] speaker: ");
        line.Append(evidence.Sentence.Speaker is { } speaker ? Plain(speaker, 120) : "(narrator)");
        if (evidence.Sentence.Role is { } role)
            line.Append(" (").Append(Plain(role, 160)).Append(')');
        line.Append(" | source: ").Append(Plain(evidence.Source.Title, 120));
        if (evidence.Source.Date is { } date)
            line.Append(CultureInfo.InvariantCulture, $", {date:yyyy-MM-dd}");
        return line.Append(" | ").Append(Plain(evidence.Text, longest)).ToString();
    }

    /// <summary>
    /// One line without control, format and private characters; runs that could look like a fence (&lt;&lt;&lt;, &gt;&gt;&gt;, ```, ===) are
    /// broken up; at most <paramref name="longest"/> UTF-16 units.
    /// </summary>
    public static string Plain(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > longest)
                return line.Append('…').ToString();
            Append(line, rune);
        }

        return line.ToString().Trim();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        var kind = Rune.GetUnicodeCategory(rune);
        if (kind is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
            return;
        if (kind is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
            return;
        }

        if (rune.Value is '<' or '>' or '`' or '=' or '|' && line.Length > 0 && line[^1] == (char)rune.Value)
            return;
        line.Append(rune.ToString());
    }
}
