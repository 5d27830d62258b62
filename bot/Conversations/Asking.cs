namespace TalksBot.Bot.Conversations;

/// <summary>Who asked, and where.</summary>
/// <param name="Chat">0 where there is no chat to come back to: inline, or in a chat that the bot is not in.</param>
/// <param name="Person">0 when nobody can tell (an anonymous administrator, a channel).</param>
/// <param name="Thread">The topic of a forum; null elsewhere.</param>
/// <param name="Message">The message that asks; null when there is none.</param>
public sealed record Asking(long Chat, long Person, int? Thread = null, int? Message = null);
