namespace TalksBot.Bot.Access;

/// <summary>What a chat is.</summary>
public enum ChatKind
{
    /// <summary>With one person; the chat's id is the person's.</summary>
    Private,

    Group,
    Supergroup,
    Channel,
}

/// <summary>Whether the bot can speak in a chat, and if not, why.</summary>
public enum ChatState
{
    Active,

    /// <summary>It is there, and may not write.</summary>
    Muted,

    /// <summary>It left or was removed.</summary>
    Gone,

    /// <summary>The person of a private chat blocked it.</summary>
    Blocked,
}
