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

    /// <summary>How often a message that surely did not go out is tried, with growing pauses: some hours in all.</summary>
    public int Failures { get; init; } = 20;

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(15);
}
