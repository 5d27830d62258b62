using TalksBot.Bot.Digests.Schedule;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>What is due in a chat: at most one post, whatever was missed.</summary>
/// <param name="At">When the post was due; null when all that was due is too late.</param>
/// <param name="Since">What was due after this and until <see cref="At"/> comes with it.</param>
/// <param name="Missed">When the first digest was due that comes too late; null for none.</param>
/// <param name="IsHeld">Whether it is late, and quiet hours hold: it comes after them.</param>
internal sealed record DueSlot(DateTimeOffset? At, DateTimeOffset Since, DateTimeOffset? Missed, bool IsHeld = false)
{
    /// <summary>A digest is made up after a stop of so long; later it is skipped.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(6);

    /// <summary>What is dealt with within this is not late: quiet hours that began meanwhile do not hold it.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(10);

    /// <returns>Null when nothing is due.</returns>
    public static DueSlot? Of(DigestCalendar calendar, DigestSettings settings, DigestState state, DateTimeOffset now)
    {
        // A moment of change that is still to come was written down before the machine's clock was set back.
        var after = settings.Since is { } since && since > state.Last && since <= now ? since : state.Last;
        if (calendar.Next(settings, after) is not { } first || first > now)
            return null;
        var graceBegins = (state.Held is { } held && held < now ? held : now) - Grace;
        var from = after > graceBegins ? after : graceBegins;
        DateTimeOffset? latest = null;
        for (var next = calendar.Next(settings, from); next <= now; next = calendar.Next(settings, next.Value))
            latest = next;
        var missed = first <= from ? first : default(DateTimeOffset?);
        return new DueSlot(latest, from, missed, latest is { } at && IsQuiet(calendar, settings, at, now));
    }

    /// <summary>Whether what was due is late, and falls into quiet hours.</summary>
    public static bool IsQuiet(DigestCalendar calendar, DigestSettings settings, DateTimeOffset at, DateTimeOffset now) => now - at > OnTime && calendar.IsQuiet(settings, now);
}
