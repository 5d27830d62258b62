using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>A message on its way out, kept until long after it was sent: replies and buttons find what was said by chat and message id.</summary>
internal sealed record OutboxRow
{
    public static readonly Records<OutboxRow, long> Rows = new("telegram_outbox", r => r.Id, r => r.State, r => r.Place, r => r.Person);

    /// <summary>Rises with each row: a chat's messages go out in this order.</summary>
    public required long Id { get; init; }

    public required long Chat { get; init; }
    public required OutgoingKind Kind { get; init; }

    /// <summary>The message as JSON; empty once it was sent.</summary>
    public required string Body { get; init; }

    public required OutboxState State { get; init; }
    public required DateTimeOffset Queued { get; init; }
    public DateTimeOffset? Sent { get; init; }
    public long Person { get; init; }
    public string? Answer { get; init; }

    /// <summary>Where it went: "chat:message"; null before.</summary>
    public string? Place { get; init; }

    /// <summary>How often it was sent again because nobody could know whether it went out.</summary>
    public int Repeats { get; init; }

    /// <summary>How often it was surely not sent.</summary>
    public int Failures { get; init; }

    /// <summary>What Telegram said last, as a code and a kind; no words of anybody.</summary>
    public string? Fault { get; init; }

    public static string PlaceOf(long chat, int message) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{chat}:{message}");
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
