using System.Globalization;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>The days that a digest tells of: "Du 17 au 24 novembre 2026", or the one day.</summary>
internal static class DigestPeriod
{
    public static string Of(DigestFrame frame, DigestWords words, MessageWords around)
    {
        var (from, to) = (Day(frame.From, frame.Zone), Day(frame.To, frame.Zone));
        if (from >= to)
            return around.Date(to);
        var day = from.Day == 1 ? around.FirstOfMonth : from.Day.ToString(CultureInfo.InvariantCulture);
        var begin = from switch
        {
            _ when from.Year != to.Year => around.Date(from),
            _ when from.Month != to.Month => words.DayMonth(day, words.Culture.DateTimeFormat.MonthGenitiveNames[from.Month - 1]),
            _ => day,
        };
        return words.Period(begin, around.Date(to));
    }

    /// <summary>That a digest was due at some time and not posted.</summary>
    public static string Skipped(DateTimeOffset due, DigestFrame frame, DigestWords words, MessageWords around) =>
        words.Skipped(around.Date(Day(due, frame.Zone)), TimeZoneInfo.ConvertTime(due, frame.Zone).ToString("HH:mm", CultureInfo.InvariantCulture));

    private static DateOnly Day(DateTimeOffset when, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(when, zone).DateTime);
}
