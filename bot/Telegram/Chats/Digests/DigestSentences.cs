using System.Globalization;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>Times and choices of a digest in words.</summary>
internal static class DigestSentences
{
    /// <summary>"lundi 30 novembre à 09:00"; with the year where it is another than today's.</summary>
    public static string Moment(this DigestPanelWords words, DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(moment, zone), TimeZoneInfo.ConvertTime(now, zone));
        var month = words.Culture.DateTimeFormat.MonthGenitiveNames[local.Month - 1];
        if (local.Year != today.Year)
            month = $"{month} {local.Year.ToString(CultureInfo.InvariantCulture)}";
        var number = local.Day == 1 ? MessageWords.In(words.Lang).FirstOfMonth : local.Day.ToString(CultureInfo.InvariantCulture);
        return words.DayAndHour(words.DayName(local.DayOfWeek), number, month, Clock(TimeOnly.FromDateTime(local.DateTime)));
    }

    /// <summary>"heure de Paris", "heure d’Istanbul", "heure du Caire".</summary>
    public static string HourOf(this DigestPanelWords words, TimeZoneInfo zone)
    {
        var city = ZoneNames.CityOf(zone.Id, words.Lang);
        return words.HourOf(words.Lang != "fr" ? city : city switch
        {
            ZoneNames.Utc => city,
            ['L', 'e', ' ', .. var rest] => $"du {rest}",
            ['L', 'e', 's', ' ', .. var rest] => $"des {rest}",
            [var first, ..] when "AEIOUYÀÂÉÈÊÎÔÛ".Contains(first, StringComparison.Ordinal) => $"d’{city}",
            _ => $"de {city}",
        });
    }

    public static string Rhythm(this DigestPanelWords words, DigestSchedule schedule) => schedule.Rhythm switch
    {
        DigestRhythm.Weekdays => words.OnWeekdays,
        DigestRhythm.Weekly => words.EachWeekOn(words.DayName(schedule.Day)),
        DigestRhythm.Cron => words.ByCron(schedule.Cron ?? ""),
        _ => words.EveryDay,
    };

    public static string Name(this DigestPanelWords words, DigestLength length) => length switch
    {
        DigestLength.Brief => words.LengthBrief,
        DigestLength.Full => words.LengthFull,
        _ => words.LengthNormal,
    };

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Span(QuietHours quiet) => $"{Clock(quiet.From)}–{Clock(quiet.To)}";

    public static string DayName(this DigestPanelWords words, DayOfWeek day) => words.Culture.DateTimeFormat.DayNames[(int)day];
}
