using System.Globalization;
using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>A short ASCII id from a file's name: "Pourparlers à Genève.fr.txt" is "pourparlers-a-geneve".</summary>
internal static class SourceId
{
    private static readonly string[] Cyrillic =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia"];

    public static string FromPath(string path)
    {
        var (stem, _) = NameParts(path);
        var slug = Slug(stem);
        return slug.Length > 0 ? slug : $"text-{(uint)StableHash(stem):x8}";
    }

    /// <summary>The language that a name ends with ("talks.fr.txt"); null when it has none.</summary>
    public static string? LangFromPath(string path) => NameParts(path).Lang;

    /// <summary>The name as a person would read it, for a text that shows no title.</summary>
    public static string TitleFromPath(string path) => NameParts(path).Stem;

    private static (string Stem, string? Lang) NameParts(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var suffix = Path.GetExtension(stem);
        return suffix.Length == 3 && TextLanguage.IsCode(suffix[1..]) ? (stem[..^3], suffix[1..].ToLowerInvariant()) : (stem, null);
    }

    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).InForm(NormalizationForm.FormKD))
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
                slug.Append(c);
            else if (c is >= 'а' and <= 'я')
                slug.Append(Cyrillic[c - 'а']);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= ReadLimits.IdLength)
                break;
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>FNV-1a: the same name gives the same id in every run.</summary>
    private static int StableHash(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
