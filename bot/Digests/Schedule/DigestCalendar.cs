using System.Collections.Concurrent;
using System.Globalization;
using Cronos;

namespace TalksBot.Bot.Digests.Schedule;

/// <summary>When a chat's digest comes next, in the chat's zone.</summary>
/// <remarks>
/// An hour that does not exist (clocks go forward) posts at the moment they do; one that comes twice (they go back) posts the first time, a line that
/// fires each hour too: no reading of the clock has two digests.
/// </remarks>
public sealed class DigestCalendar(DigestOptions options)
{
    private const int MostRemembered = 1000;

    /// <summary>Longer than quiet hours of a day on which clocks go back.</summary>
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(26);

    private readonly ConcurrentDictionary<string, CronExpression?> _lines = new(StringComparer.Ordinal);

    /// <summary>The zone that a chat chose, or the one of the configuration; UTC where the system knows neither.</summary>
    public TimeZoneInfo ZoneOf(DigestSettings settings) => DigestZones.Find(settings.Zone) ?? DigestZones.Find(options.TimeZone) ?? TimeZoneInfo.Utc;

    /// <summary>The first moment after another at which the digest comes by its schedule, quiet hours kept; null when it never does.</summary>
    public DateTimeOffset? Next(DigestSettings settings, DateTimeOffset after)
    {
        if (Line(settings.Schedule) is not { } cron)
            return null;
        var (zone, quiet) = (ZoneOf(settings), QuietOf(settings));
        // What fell into quiet hours before comes at their end, which may be still to come.
        var from = quiet is null ? after : after - LongestQuiet;
        while (After(cron, from, zone) is { } occurrence)
        {
            var moment = IsQuiet(quiet, Local(occurrence, zone)) ? EndOf(quiet!, occurrence, zone) : occurrence;
            if (moment > after && !IsSecondTime(moment, zone))
                return moment;
            from = occurrence;
        }

        return null;
    }

    /// <summary>Whether a moment lies in the quiet hours of a chat.</summary>
    public bool IsQuiet(DigestSettings settings, DateTimeOffset moment) => IsQuiet(QuietOf(settings), Local(moment, ZoneOf(settings)));

    /// <summary>A moment as the chat's clocks show it: "2026-11-24 09:00".</summary>
    public string Reading(DigestSettings settings, DateTimeOffset moment) =>
        Local(moment, ZoneOf(settings)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <remarks>
    /// Where summer time is taken back for a while (Morocco's Ramadan), .NET does not call the hour missing that clocks leave out when it ends (Africa/Casablanca, 2028-03-05 from 02:00 to
    /// 03:00), but gives it the offset of after: as a moment it lies an hour before. Cronos 0.13.0 then gives that moment as following itself, and whoever asks on and on never ends: one asks
    /// from a little later, and that night's digest comes within the hour before its time.
    /// </remarks>
    private static DateTimeOffset? After(CronExpression cron, DateTimeOffset from, TimeZoneInfo zone)
    {
        for (var asked = from; cron.GetNextOccurrence(asked, zone) is { } occurrence; asked += TimeSpan.FromMinutes(1))
        {
            if (occurrence > from)
                return occurrence;
        }

        return null;
    }

    private CronExpression? Line(DigestSchedule schedule)
    {
        var line = schedule.Rhythm switch
        {
            DigestRhythm.Weekdays => Line(schedule.At, "1-5"),
            DigestRhythm.Weekly => Line(schedule.At, ((int)schedule.Day).ToString(CultureInfo.InvariantCulture)),
            DigestRhythm.Cron => schedule.Cron ?? "",
            _ => Line(schedule.At, "*"),
        };
        if (_lines.Count > MostRemembered)
            _lines.Clear();
        return _lines.GetOrAdd(line, static text => CronLine.Fault(text) is null ? CronLine.Read(text) : null);
    }

    private static string Line(TimeOnly at, string days) => string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * {days}");

    private static QuietHours? QuietOf(DigestSettings settings) => settings.Quiet is { } quiet && quiet.From != quiet.To ? quiet : null;

    private static bool IsQuiet(QuietHours? quiet, DateTime local) => quiet is not null && TimeOnly.FromDateTime(local).IsBetween(quiet.From, quiet.To);

    private DateTimeOffset EndOf(QuietHours quiet, DateTimeOffset within, TimeZoneInfo zone)
    {
        var local = Local(within, zone);
        var end = local.Date + quiet.To.ToTimeSpan() + (TimeOnly.FromDateTime(local) < quiet.To ? TimeSpan.Zero : TimeSpan.FromDays(1));
        return zone.IsAmbiguousTime(end)
            ? zone.GetAmbiguousTimeOffsets(end).Select(offset => new DateTimeOffset(end, offset)).Where(moment => moment > within).Min()
            : Line(new DigestSchedule(DigestRhythm.Daily, quiet.To))!.GetNextOccurrence(within, zone)!.Value;
    }

    private static bool IsSecondTime(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = Local(moment, zone);
        return zone.IsAmbiguousTime(local) && zone.GetUtcOffset(moment) == zone.GetAmbiguousTimeOffsets(local).Min();
    }

    private static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;
}
