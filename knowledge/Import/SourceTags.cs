using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Import;

/// <summary>Tags gather sources into collections. One is a short name, small, in one piece: "conseil-municipal".</summary>
public static class SourceTags
{
    /// <summary>UTF-16 code units of a tag; tags of a source.</summary>
    public const int MostCharacters = 40, Most = 20;

    /// <summary>A tag as it is stored: small letters, composed, "-" for spaces; null when nothing is left, or it is too long.</summary>
    public static string? Clean(string tag)
    {
        var clean = new StringBuilder();
        foreach (var c in tag.Trim().TrimStart('#').ToLowerInvariant().InForm(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '.' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate)
                clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != '-')
                clean.Append('-');
        }

        var whole = clean.ToString().TrimEnd('-');
        return whole.Length is > 0 and <= MostCharacters ? whole : null;
    }

    /// <summary>Tags cleaned, each once, in order; null when one cannot be taken, or they are too many.</summary>
    public static IReadOnlyList<string>? Clean(IReadOnlyCollection<string> tags)
    {
        var clean = tags.Select(Clean).OfType<string>().ToArray();
        string[] each = [.. clean.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return clean.Length == tags.Count && each.Length <= Most ? each : null;
    }
}
