using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>A message on its way out, kept for some days after it was sent, so that one can see what became of it.</summary>
internal sealed record OutboxRow
{
    public static readonly Records<OutboxRow, long> Rows = new("telegram_outbox", r => r.Id, r => r.State, r => r.Person, r => r.Queued, r => r.Sent);

    /// <summary>Rises with each row: a chat's messages go out in this order.</summary>
    public required long Id { get; init; }

    /// <summary>The message that it goes on from, behind which it goes out before any other of its kind; null when it stands by itself.</summary>
    public long? Behind { get; init; }

    public required long Chat { get; init; }
    /// <summary>What Telegram's limits for one chat hold for: the chat, or an inline message by itself, which is in no chat of the bot's.</summary>
    public required long Lane { get; init; }

    public required OutgoingKind Kind { get; init; }

    /// <summary>The message as JSON; empty once it was sent.</summary>
    public required string Body { get; init; }

    public required OutboxState State { get; init; }
    public required DateTimeOffset Queued { get; init; }
    public DateTimeOffset? Sent { get; init; }
    public long Person { get; init; }
    public string? Answer { get; init; }

    /// <summary>The key of the digest's slot that learns what becomes of it.</summary>
    public string? Slot { get; init; }

    /// <summary>The id that Telegram gave it; null before.</summary>
    public int? Message { get; init; }

    /// <summary>How often it was sent again because nobody could know whether it went out.</summary>
    public int Repeats { get; init; }

    /// <summary>How often it was surely not sent.</summary>
    public int Failures { get; init; }

    /// <summary>What Telegram said last, as a code and a kind; no words of anybody.</summary>
    public string? Fault { get; init; }
}

/// <summary>How far a message has come.</summary>
internal enum OutboxState
{
    Queued,

    /// <summary>Handed to the network; found in this state after a crash, it may have gone out.</summary>
    Sending,

    Sent,

    /// <summary>It may have gone out or not, and is not sent again.</summary>
    Unknown,

    /// <summary>Telegram takes it in no form.</summary>
    Refused,
}
