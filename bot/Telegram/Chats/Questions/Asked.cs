using TalksBot.Bot.Telegram.Chats.Listening;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>A question in a chat.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="When">When that was; the bot may have been away since.</param>
internal sealed record Asked(Place Place, string Text, DateTimeOffset When)
{
    /// <summary>The message that asks, and that the answer replies to; null for a button or a link.</summary>
    public int? Message { get; init; }

    /// <summary>What it may lean on; null for nothing.</summary>
    public string? After { get; init; }

    /// <summary>Whether it is somebody else's text, of which is asked whether the texts hold it.</summary>
    public bool IsPassedOn { get; init; }
}
