namespace TalksBot.Bot.Conversations;

/// <summary>An answer that a chat's administrator took away.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="By">The administrator; 0 when anonymous.</param>
public sealed record Withdrawal(WithdrawalKind Kind, long By, DateTimeOffset When);

/// <summary>What became of an answer that was taken away.</summary>
public enum WithdrawalKind
{
    /// <summary>The message is gone from the chat.</summary>
    Deleted,

    /// <summary>The message stands, without its words.</summary>
    Silenced,
}
