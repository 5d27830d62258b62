using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>An update as Telegram sent it, from before it counts as received until it was handled.</summary>
internal sealed record InboxUpdate
{
    public static readonly Records<InboxUpdate, long> Rows = new("telegram_inbox", u => u.Id, u => u.Lane, u => u.State, u => u.Person, u => u.Received);

    /// <summary>Telegram's update_id: the same update twice is known by it.</summary>
    public required long Id { get; init; }

    /// <summary>What is handled in order: one lane a chat for messages, one a person for buttons.</summary>
    public required string Lane { get; init; }

    /// <summary>Who sent it, to find it when he asks to be forgotten; 0 when nobody did.</summary>
    public long Person { get; init; }

    /// <summary>The update itself; empty once it was handled.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset Received { get; init; }
    public required InboxState State { get; init; }

    /// <summary>How often handling it has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>What went wrong last: the type of a fault, no words of anybody.</summary>
    public string? Fault { get; init; }
}

/// <summary>Where an update is on its way.</summary>
internal enum InboxState
{
    Waiting,
    Handled,

    /// <summary>Handling it failed too often, or it cannot be read: the chat goes on without it, and <c>doctor</c> shows it.</summary>
    SetAside,
}
