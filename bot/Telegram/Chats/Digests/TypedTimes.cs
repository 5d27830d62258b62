using System.Globalization;
using System.Text.RegularExpressions;
using TalksBot.Bot.Digests.Schedule;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>Hours as people type them: "9", "9h30", "21:05", "8 pm".</summary>
internal static partial class TypedTimes
{
    /// <summary>Null for what is no hour.</summary>
    public static TimeOnly? Hour(string text)
    {
        if (Clock().Match(text.Trim()) is not { Success: true } match)
            return null;
        var hour = Number(match, "hour");
        var minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;
        if (match.Groups["half"].Success)
        {
            if (hour is 0 or > 12)
                return null;
            hour = (hour % 12) + (match.Groups["half"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>"22-7", "22:00 – 07:30"; null for what is none, and for hours that end where they begin.</summary>
    public static QuietHours? Quiet(string text) =>
        text.Split(['-', '–', '—']) is [var from, var to] && Hour(from) is { } begin && Hour(to) is { } end && begin != end ? new QuietHours(begin, end) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(\s?([h:.]|ч\.?)\s?(?<minute>[0-9]{2})?)?\s?(?<half>[ap]\.?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
