namespace TalksBot.Bot.Telegram;

/// <summary>How the bot reaches Telegram: the keys under <c>Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The token that BotFather gave. Empty, with no file either (the default): the program talks in the terminal.</summary>
    public string Token { get; set; } = "";

    /// <summary>A file that holds the token alone, for secrets that are mounted as files; read when <see cref="Token"/> is empty.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>Scheme, host and port of another Bot API server; empty for Telegram's own.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>How updates come in; <see cref="TelegramMode.Polling"/> by default.</summary>
    public TelegramMode Mode { get; set; }

    /// <summary>With webhooks: the address under which Telegram reaches the proxy in front of this program; https, on port 443, 80, 88 or 8443.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>With webhooks: sent by Telegram in a header with each update, 16 to 256 of A–Z a–z 0–9 _ -. Empty: derived from the token.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>With webhooks: where this program listens for the proxy; http://127.0.0.1:8080 by default.</summary>
    public string WebhookListen { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Chats that are served (ids); empty: all.</summary>
    public IReadOnlyList<long> AllowedChats { get; set; } = [];

    /// <summary>Whether what does not fit a regular message may be sent as a rich one; true by default.</summary>
    public bool Rich { get; set; } = true;
}

/// <summary>How updates come in.</summary>
public enum TelegramMode
{
    /// <summary>The program asks Telegram, and Telegram answers when there is something.</summary>
    Polling,

    /// <summary>Telegram calls the program, through a proxy that speaks https.</summary>
    Webhook,
}
