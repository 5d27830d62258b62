namespace TalksBot.BotApi;

/// <summary>A result of inline mode: what the list shows, and the message that choosing it sends.</summary>
public sealed record ApiInlineResult(string Id, string Title, string? Description, ApiContent Content);
