using Cronos;

namespace TalksBot.Bot.Digests.Schedule;

/// <summary>A cron line of somebody's: whether digests can come by it.</summary>
public static class CronLine
{
    private const int Longest = 100;

    private static readonly DateTimeOffset AnyHour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is wrong with a line; null when nothing is.</summary>
    public static CronFault? Fault(string line)
    {
        if (Read(line) is not { } cron)
            return CronFault.Unreadable;
        // A line fires in some hours, and in each of them at all of its minutes: two within its first hour tell all.
        if (cron.GetNextOccurrence(AnyHour, TimeZoneInfo.Utc, inclusive: true) is not { } first)
            return CronFault.Never;
        return cron.GetNextOccurrence(first, TimeZoneInfo.Utc) is { } second && second - first < TimeSpan.FromHours(1) ? CronFault.TooOften : null;
    }

    internal static CronExpression? Read(string? line)
    {
        try
        {
            return line is { Length: > 0 and <= Longest } ? CronExpression.Parse(line, CronFormat.Standard) : null;
        }
        catch (CronFormatException)
        {
            return null;
        }
    }
}

/// <summary>Why no digest can come by a cron line.</summary>
public enum CronFault
{
    /// <summary>It is not five fields (minute, hour, day, month, day of the week) as Cronos reads them.</summary>
    Unreadable,

    /// <summary>No day is like it: the 30th of February.</summary>
    Never,

    /// <summary>It fires twice within an hour.</summary>
    TooOften,
}
