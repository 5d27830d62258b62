namespace TalksBot.Bot.Telegram.Chats.Drafts;

/// <summary>When something is shown of an answer that is still on its way.</summary>
internal sealed record DraftPace
{
    /// <summary>An answer that is there within this time shows nothing before; after it people want to see that they were heard.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Between two drafts: Telegram takes about one message a second in a chat.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A draft that has not changed for so long is sent again: Telegram takes it away after about 30 s.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two notes that the bot is typing: apps show one for 5 s (sendChatAction).</summary>
    public TimeSpan Typing { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>One call; a draft that comes later is of no use.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What a call that is on its way when the answer is there may still take: a draft that Telegram gets after the answer would stand under
    /// it for half a minute.
    /// </summary>
    public TimeSpan Landing { get; init; } = TimeSpan.FromMilliseconds(200);
}
