namespace TalksBot.BotApi;

/// <summary>Trouble to order: shares are of all calls, 0..1 each and 1 at most together.</summary>
public sealed record FaultPlan
{
    public static FaultPlan None { get; } = new();

    /// <summary>All kinds of fault alike.</summary>
    /// <param name="share">0..1: how many calls fail.</param>
    public static FaultPlan Mixed(double share) => new()
    {
        TooMany = share / 6,
        ServerError = share / 6,
        BadGateway = share / 6,
        CutBefore = share / 6,
        CutAfter = share / 6,
        Silence = share / 6,
    };

    public double TooMany { get; init; }

    public double ServerError { get; init; }

    public double BadGateway { get; init; }

    public double CutBefore { get; init; }

    public double CutAfter { get; init; }

    public double Silence { get; init; }

    public TimeSpan SilenceLasts { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The seconds that an ordered 429 asks for.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>How long the answer to a send or an edit takes, at least and at most; the message stands from the first moment.</summary>
    public (TimeSpan Least, TimeSpan Most) Latency { get; init; }

    /// <summary>Methods that never fail.</summary>
    public IReadOnlySet<string> Spared { get; init; } = new HashSet<string>();
}
