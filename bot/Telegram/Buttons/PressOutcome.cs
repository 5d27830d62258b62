using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Outbox;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>What follows from a press.</summary>
/// <param name="Says">Shown over the chat to who pressed, at most 200 characters; null for nothing.</param>
/// <param name="Alert">Whether it stays until it is closed; else it passes by itself.</param>
internal sealed record PressOutcome(Reaction Reaction, string? Says = null, bool Alert = false)
{
    /// <summary>What becomes of the message that the button stands under; left out when it is so already.</summary>
    public OutgoingMessage? Edit { get; init; }

    public static PressOutcome Only(string says) => new(Reaction.None, says);
}
