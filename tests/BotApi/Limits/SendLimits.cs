namespace TalksBot.BotApi;

/// <summary>How fast a bot may send ("Bots FAQ", broadcasting limits). Figures are Telegram's; it does not say that they are exact.</summary>
public sealed record SendLimits
{
    /// <summary>Messages a second, over all chats, in a window that slides.</summary>
    public int PerSecond { get; init; } = 30;

    /// <summary>The least time between two messages in one chat.</summary>
    public TimeSpan BetweenInChat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How much earlier a message may come, since two clocks and a network are between.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>Messages a minute in one group, in a window that slides.</summary>
    public int PerMinuteInGroup { get; init; } = 20;

    /// <summary>The methods that count. Drafts, chat actions and answers to queries are not among them by default.</summary>
    public IReadOnlySet<string> Counted { get; init; } = new HashSet<string>
    {
        "sendMessage", "sendRichMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageReplyMarkup",
    };

    /// <summary>For long runs: nothing is too fast.</summary>
    public static SendLimits None { get; } = new() { Counted = new HashSet<string>() };
}
