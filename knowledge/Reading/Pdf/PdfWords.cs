using System.Text;
using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>Words as they were before they were set: ligatures apart, and those whole again that a line end divides.</summary>
internal sealed partial class PdfWords(IEnumerable<PdfLine> lines)
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private readonly HashSet<string> _known = new(
        lines.SelectMany(line => Word().Matches(line.Text).SkipLast(line.Text.EndsWith('-') ? 1 : 0)).Select(m => m.Value), StringComparer.OrdinalIgnoreCase);

    public static string Unjoined(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return text.InForm(NormalizationForm.FormC);
        var apart = new StringBuilder(text.Length);
        foreach (var c in text)
            apart.Append(c is >= '\uFB00' and <= '\uFB06' ? Ligatures[c - '\uFB00'] : c.ToString());
        return apart.ToString().InForm(NormalizationForm.FormC);
    }

    /// <summary>Two lines of a paragraph as one: a hyphen at the end goes, unless the word has one of its own.</summary>
    public string Join(string before, string after)
    {
        if (before.EndsWith('\u00AD'))
            return before[..^1] + after;
        if (before.Length < 2 || before[^1] is not ('-' or '\u2010') || !char.IsLetter(before[^2]))
            return $"{before} {after}";
        var (left, right) = (Tail().Match(before).Value, Head().Match(after).Value);
        if (right.Length == 0)
            return $"{before} {after}"; // "Nord- et Sud"
        var whole = left[..^1] + right;
        var kept = char.IsUpper(right[0]) || char.IsDigit(right[0])
            || !_known.Contains(whole) && (_known.Contains($"{left[..^1]}-{right}") || Enclitic().IsMatch(right) || left.Count(c => c == '-') > 1);
        return kept ? $"{before[..^1]}-{after}" : before[..^1] + after;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}-]+[-\u2010]$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>What French hangs onto a word with a hyphen.</summary>
    [GeneratedRegex(@"^(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|y|en|là|ci|mêmes?|t-(?:il|elle|on))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enclitic();
}
