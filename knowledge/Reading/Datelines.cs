using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading;

/// <summary>Dates as lines at the head of a text give them: "15 avril 2025", "Publié le 15/04/2025 à 10h30", "April 15, 2025", "2025-04-15".</summary>
internal static partial class Datelines
{
    private const int Longest = 90;

    /// <summary>Twelve names a line; some are written without their accents as well.</summary>
    private static readonly string[] MonthNames =
    [
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "january february march april may june july august september october november december",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ];

    private static readonly Dictionary<string, int> Months = MonthNames
        .SelectMany(names => names.Split(' ').Select((name, i) => (name, month: i + 1)))
        .DistinctBy(m => m.name)
        .ToDictionary(m => m.name, m => m.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The date of a line that holds a date and the words that go with one, nothing else; null for any other line.</summary>
    public static DateOnly? OfLine(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return null;
        var text = line.Trim().Trim("*_ ").ToString();
        var match = Dated().Match(text);
        if (!match.Success || !Around().IsMatch(text.Remove(match.Index, match.Length)))
            return null;
        return Date(match);
    }

    /// <summary>The date within a few words; null when there is none.</summary>
    public static DateOnly? Parse(string text) => Dated().Match(text) is { Success: true } match ? Date(match) : null;

    /// <summary>The line without its date and the words that go with it: "Par Jeanne Morin – 15 avril 2025" is "Par Jeanne Morin".</summary>
    public static (string Line, DateOnly? Date) SplitOff(string line)
    {
        var match = line.Length <= Longest ? Tail().Match(line) : Match.Empty;
        return match.Success && Parse(match.Value) is { } date ? (line[..match.Index].TrimEnd(' ', ',', '|', '·', '•', '-', '–', '—'), date) : (line, null);
    }

    private static DateOnly? Date(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = Number("y");
        var month = match.Groups["w"].Success ? Months.GetValueOrDefault(match.Groups["w"].Value) : Number("m");
        var day = Number("d");
        return year is >= 1500 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"\b(?:(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4})|(?<d>\d{1,2})(?:er|st|nd|rd|th)?\s+(?<w>\p{L}{3,9})\s+(?<y>\d{4})|(?<w>\p{L}{3,9})\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4}))\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    /// <summary>What may stand around a date in a date line: a place, a day's name, "publié le", "mis à jour", an hour.</summary>
    [GeneratedRegex(@"^[\s,.:|·•–—()-]*(?:(?:\p{Lu}[\p{L}-]+,\s*)?(?:publi[ée]e?|publication|mise?|modifi[ée]e?|parue?|post[ée]e?|date|published|updated|posted|on|опубликовано|le|du|à|at|jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|г\.?|года|[ap]m|msk|cet|gmt|utc|\d{1,2}\s*[h:]\s*\d{0,2}|[\s,.:|·•–—()-])\s*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Around();

    [GeneratedRegex(@"[\s,|·•–—-]+(?:publié\s+)?(?:le\s+|on\s+)?(?:\d{1,2}(?:er)?\s+\p{L}{3,9}\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|\p{L}{3,9}\s+\d{1,2},\s+\d{4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
