using System.Globalization;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>What a press changes in a chat's choices. A button sets a value and does not turn one over: two administrators who press at once want the same.</summary>
internal static class DigestChange
{
    /// <summary>Null for a value that no button held.</summary>
    public static Func<DigestSettings, DigestSettings>? Of(string what, string value, Place place) => what switch
    {
        DigestData.On when value == DigestData.Here && place.Thread is { } here => s => s with { IsOn = true, Thread = here },
        DigestData.On when Switch(value) is { } on => s => s with { IsOn = on },
        DigestData.Rhythm when value is nameof(DigestRhythm.Daily) or nameof(DigestRhythm.Weekdays) => s => s with { Schedule = s.Schedule with { Rhythm = Enum.Parse<DigestRhythm>(value), Cron = null } },
        DigestData.Day when PanelPresses.Number(value) is { } day && day < 7 => s => s with { Schedule = s.Schedule with { Rhythm = DigestRhythm.Weekly, Day = (DayOfWeek)day, Cron = null } },
        DigestData.Hour when TimeOnly.TryParseExact(value, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => s => s with { Schedule = At(s.Schedule, at) },
        DigestData.Zone when ZoneNames.Known(value) == value && DigestZones.Find(value) is not null => s => s with { Zone = value },
        DigestData.Lang when value == DigestData.None => s => s with { Lang = null },
        DigestData.Lang when WordList.Languages.Contains(value) => s => s with { Lang = value },
        DigestData.Length when PanelPresses.Number(value) is { } points && Enum.IsDefined((DigestLength)points) => s => s with { Length = (DigestLength)points },
        DigestData.Quiet when value == DigestData.None => s => s with { Quiet = null },
        DigestData.Quiet when TypedTimes.Quiet(value) is { } quiet => s => s with { Quiet = quiet },
        DigestData.Pin when Switch(value) is { } pin && !place.IsPrivate => s => s with { Pin = pin },
        DigestData.Silent when Switch(value) is { } silent => s => s with { Silent = silent },
        DigestData.Archive when Switch(value) is { } archive => s => s with { Archive = archive },
        DigestData.Topic when Switch(value) is false => s => s with { Thread = null },
        DigestData.Topic when Switch(value) is true && place.Thread is { } topic => s => s with { Thread = topic },
        DigestData.Fewer when value == DigestData.None => s => s with { FewerOf = [] },
        DigestData.Tag when value == DigestData.None => s => s with { Tags = null },
        _ => null,
    };

    /// <summary>An hour is of no meaning with a cron line: who chooses one has no such line any more.</summary>
    public static DigestSchedule At(DigestSchedule schedule, TimeOnly at) =>
        schedule.Rhythm == DigestRhythm.Cron ? schedule with { Rhythm = DigestRhythm.Daily, At = at, Cron = null } : schedule with { At = at };

    /// <summary>A tag more, or one less; the last one taken away leaves all.</summary>
    public static DigestSettings Toggled(DigestSettings settings, string tag)
    {
        var tags = settings.Tags ?? [];
        string[] toggled = tags.Contains(tag) ? [.. tags.Where(other => other != tag)] : [.. tags.Append(tag).Order(StringComparer.Ordinal)];
        return settings with { Tags = toggled.Length == 0 ? null : toggled };
    }

    public static bool? Switch(string value) => value switch { "1" => true, "0" => false, _ => null };
}
