namespace TalksBot.BotApi;

/// <summary>Counts what is sent and refuses what comes too fast. Used under the world's lock.</summary>
internal sealed class PaceKeeper(TimeProvider clock, SendLimits limits)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<long> all = new();
    private readonly Dictionary<long, Queue<long>> chats = [];

    /// <summary>Can be changed at any time.</summary>
    public SendLimits Limits { get; set; } = limits;

    /// <summary>Counts a message; what is refused does not count.</summary>
    /// <param name="chat">Null for inline messages, which are in no chat of the bot.</param>
    /// <exception cref="Refused">429: it comes too soon.</exception>
    public void Take(string method, ApiChat? chat)
    {
        if (!Limits.Counted.Contains(method))
            return;
        var now = clock.GetTimestamp();
        Forget(all, now, Second - Limits.Tolerance);
        var wait = all.Count < Limits.PerSecond ? TimeSpan.Zero : Second - clock.GetElapsedTime(all.Peek(), now);
        var own = chat is null ? null : Own(chat.Id, now);
        if (own is { Count: > 0 } && clock.GetElapsedTime(own.Last(), now) is var since && since < Limits.BetweenInChat - Limits.Tolerance)
            wait = Longer(wait, Limits.BetweenInChat - since);
        if (own is not null && chat!.Kind != ChatKind.Private && own.Count >= Limits.PerMinuteInGroup)
            wait = Longer(wait, Minute - clock.GetElapsedTime(own.Peek(), now));
        if (wait > TimeSpan.Zero)
            throw Refused.TooMany(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        all.Enqueue(now);
        own?.Enqueue(now);
    }

    private Queue<long> Own(long chat, long now)
    {
        if (chats.Count > 10_000)
            foreach (var idle in chats.Where(c => clock.GetElapsedTime(c.Value.LastOrDefault(), now) > Minute).Select(c => c.Key).ToList())
                chats.Remove(idle);
        if (!chats.TryGetValue(chat, out var own))
            chats[chat] = own = new Queue<long>();
        Forget(own, now, Minute - Limits.Tolerance);
        return own;
    }

    private void Forget(Queue<long> times, long now, TimeSpan window)
    {
        while (times.TryPeek(out var first) && clock.GetElapsedTime(first, now) >= window)
            times.Dequeue();
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
