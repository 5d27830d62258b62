namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Telegram's limits on sending (Bot FAQ, "My bot is hitting limits"), each with the margin that the network's jitter wants.</summary>
internal sealed record SendingLimits
{
    /// <summary>Messages in all within <see cref="AllWindow"/>; Telegram: about 30 a second.</summary>
    public int All { get; init; } = 30;

    public TimeSpan AllWindow { get; init; } = TimeSpan.FromMilliseconds(1030);

    /// <summary>Messages in all within <see cref="BurstWindow"/>: spread over the second, a few that the network holds up do not make a second of 31.</summary>
    public int Burst { get; init; } = 3;

    public TimeSpan BurstWindow { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Between two messages to one chat; Telegram: about one a second.</summary>
    public TimeSpan ChatInterval { get; init; } = TimeSpan.FromMilliseconds(1050);

    /// <summary>Messages to one group within <see cref="GroupWindow"/>; Telegram: 20 a minute.</summary>
    public int Group { get; init; } = 20;

    public TimeSpan GroupWindow { get; init; } = TimeSpan.FromSeconds(61);

    /// <summary>Requests on the way at once.</summary>
    public int InFlight { get; init; } = 40;

    /// <summary>How often an answer is sent again where nobody can know whether it went out.</summary>
    public int Repeats { get; init; } = 4;

    /// <summary>The same where the server says that it failed (5xx), which is seldom a message that went out: a fault of minutes is outlasted.</summary>
    public int RepeatsOfServerFaults { get; init; } = 12;

    /// <summary>How long a message that surely did not go out is tried, with growing pauses: older than this, it is worth nothing any more.</summary>
    public TimeSpan KeepTrying { get; init; } = TimeSpan.FromDays(1);

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Short enough that a chat does not wait long once the network is back.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>So many private chats asked to wait, and nothing sent between: the limit is that on all chats.</summary>
    public int ManyFlooded { get; init; } = 3;
}
