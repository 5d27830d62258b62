namespace TalksBot.BotApi;

/// <summary>What the server is like. Times are real ones unless <see cref="Clock"/> says otherwise.</summary>
public sealed record BotApiOptions
{
    public string Token { get; init; } = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1";

    /// <summary>Without the @; as BotFather has it.</summary>
    public string Username { get; init; } = "talks_test_bot";

    /// <summary>0 for any free one. A fixed one lets another process be told before the server starts.</summary>
    public int Port { get; init; }

    /// <summary>Decides which calls get which fault.</summary>
    public int Seed { get; init; } = 1;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public SendLimits Limits { get; init; } = new();

    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>Messages that a chat remembers; older ones cannot be replied to or edited.</summary>
    public int KeepMessages { get; init; } = 2_000;

    /// <summary>Calls that the record keeps whole; it counts all.</summary>
    public int KeepRequests { get; init; } = 20_000;

    /// <summary>In groups the bot gets what is meant for it alone, unless it is an administrator ("Bot features", privacy mode).</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>Whether privacy mode lets a bare @mention through: BotFather says so, the documentation does not.</summary>
    public bool DeliverMentions { get; init; } = true;

    public bool InlineMode { get; init; } = true;

    /// <summary>Whether chosen inline results are told of (BotFather, inline feedback).</summary>
    public bool InlineFeedback { get; init; } = true;

    public bool GuestMode { get; init; } = true;

    /// <summary>How long each kind of query can be answered. Telegram gives no figures: these are on the short side of what is seen.</summary>
    public TimeSpan CallbackLife { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan InlineLife { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan GuestLife { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The first pause after a webhook failed; each further one is twice as long, up to a minute.</summary>
    public TimeSpan WebhookRetry { get; init; } = TimeSpan.FromSeconds(1);

    internal long BotId => long.Parse(Token.AsSpan(0, Token.IndexOf(':', StringComparison.Ordinal)), provider: System.Globalization.CultureInfo.InvariantCulture);
}
