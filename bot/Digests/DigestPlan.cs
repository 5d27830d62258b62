using TalksBot.Bot.Access;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests;

/// <summary>A digest that is to come.</summary>
/// <param name="Reading">When it is due, as the chat's clocks show it.</param>
/// <param name="Delay">How long it is expected to wait for its turn, as others are due too: when all of them have something new.</param>
/// <param name="IsServed">Whether the bot serves the chat; where it does not, nothing is posted.</param>
/// <param name="Trouble">What keeps the chat from being posted to; null for nothing that is known.</param>
internal sealed record PlannedDigest(long Chat, DateTimeOffset Due, string Reading, TimeZoneInfo Zone, TimeSpan Delay, bool IsServed, DigestTrouble? Trouble);

/// <summary>Who gets a digest in the next day, in the order in which they go out.</summary>
internal sealed class DigestPlan(TalksStore store, Admissions admissions, DigestCalendar calendar, SendingLimits limits)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public IReadOnlyList<PlannedDigest> Of(DateTimeOffset now)
    {
        var states = store.All(DigestState.Rows).ToDictionary(state => state.Chat);
        var due = store.All(DigestSettings.Rows).Where(settings => settings.IsOn)
            .SelectMany(settings => Due(settings, now), (settings, at) => (Settings: settings, State: states.GetValueOrDefault(settings.Chat), At: at))
            .OrderBy(one => one.At).ThenBy(one => FairTurn.Of(one.State?.Origin ?? one.Settings.Chat, one.At));
        var (planned, free) = (new List<PlannedDigest>(), DateTimeOffset.MinValue);
        var each = limits.AllWindow / limits.All > limits.BurstWindow / limits.Burst ? limits.AllWindow / limits.All : limits.BurstWindow / limits.Burst;
        foreach (var (settings, state, at) in due)
        {
            free = free > at ? free : at;
            var isServed = admissions.Serves(settings.Chat);
            var isGone = ChatSettings.Of(store, settings.Chat).State is ChatState.Gone or ChatState.Blocked;
            planned.Add(new PlannedDigest(settings.Chat, at, calendar.Reading(settings, at), calendar.ZoneOf(settings), free - at, isServed, isGone ? DigestTrouble.Gone : state?.Trouble));
            free += isGone || !isServed ? TimeSpan.Zero : each;
        }

        return planned;
    }

    private IEnumerable<DateTimeOffset> Due(DigestSettings settings, DateTimeOffset now)
    {
        for (var next = calendar.Next(settings, now); next <= now + Ahead; next = calendar.Next(settings, next.Value))
            yield return next.Value;
    }
}
