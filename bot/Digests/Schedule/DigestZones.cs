namespace TalksBot.Bot.Digests.Schedule;

/// <summary>Time zones by their names in the tz database.</summary>
public static class DigestZones
{
    /// <summary>The zone; null where the system knows none of this name. Names of Windows are none.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone : null;
}
