namespace TalksBot.Bot.Digests.Schedule;

/// <summary>When a digest comes, in local time of the chat's zone.</summary>
/// <param name="At">The hour and minute; of no meaning with a cron line.</param>
/// <param name="Day">With <see cref="DigestRhythm.Weekly"/>: the day.</param>
/// <param name="Cron">With <see cref="DigestRhythm.Cron"/>: five fields, as Cronos reads them.</param>
public sealed record DigestSchedule(DigestRhythm Rhythm, TimeOnly At, DayOfWeek Day = DayOfWeek.Monday, string? Cron = null)
{
    /// <summary>Each day at nine.</summary>
    public static DigestSchedule Default { get; } = new(DigestRhythm.Daily, new TimeOnly(9, 0));
}

public enum DigestRhythm
{
    Daily,

    /// <summary>Monday to Friday.</summary>
    Weekdays,

    Weekly,
    Cron,
}

/// <summary>From one hour of the day to another, over midnight where the second is earlier.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To);
