namespace TalksBot.BotApi;

/// <summary>A part of a message that a reply shows (<c>TextQuote</c>).</summary>
public sealed record ApiQuote(string Text, int Position)
{
    public IReadOnlyList<ApiEntity> Entities { get; init; } = [];

    /// <summary>False for what Telegram chose by itself.</summary>
    public bool IsManual { get; init; } = true;
}
