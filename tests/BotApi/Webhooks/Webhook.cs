namespace TalksBot.BotApi;

/// <summary>Where updates are sent to (setWebhook).</summary>
internal sealed record Webhook(Uri Url, string? Secret, int MaxConnections)
{
    public bool HasCertificate { get; init; }

    public DateTimeOffset? LastErrorAt { get; set; }

    public string? LastError { get; set; }
}
