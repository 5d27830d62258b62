namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>What follows from a pressed button.</summary>
/// <param name="Says">Shown for a moment over the chat, at most 200 characters; null for nothing.</param>
internal sealed record PanelPress(Reaction Reaction, string? Says = null)
{
    public static PanelPress Only(string says) => new(Reaction.None, says);
}
