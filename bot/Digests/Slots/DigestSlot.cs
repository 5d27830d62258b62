using TalksBot.Bot.Digests.Composition;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>A moment at which a chat's digest was due, and what became of it. One record a chat and moment: what has one is not posted again.</summary>
public sealed record DigestSlot
{
    public static readonly Records<DigestSlot, string> Rows = new("digest_slots", s => s.Key, s => s.Chat, s => s.At);

    /// <summary>The chat under its first id and what its clocks show: "-100 2026-11-24 09:00". A changed zone, or a machine's clock that jumps, makes no second one.</summary>
    public required string Key { get; init; }

    /// <summary>The chat's id today.</summary>
    public required long Chat { get; init; }

    /// <summary>When it was due; of several missed ones the last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was due after this moment and until <see cref="At"/> is dealt with by this one too.</summary>
    public required DateTimeOffset Since { get; init; }

    public required DigestResult Result { get; init; }

    /// <summary>From when on its message does not go out any more; null for <see cref="DueSlot.Grace"/> after <see cref="At"/>. Of one that was held for quiet hours it is later.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What Telegram said, as a code and a kind; null for nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>The message's id once it was posted.</summary>
    public int? Message { get; init; }

    /// <summary>The quotations that it shows.</summary>
    public IReadOnlyList<ShownQuotation> Quotations { get; init; } = [];

    /// <summary>The last act on the texts that the digest was composed after (<see cref="Knowledge.Import.SourceSummary.Act"/>).</summary>
    public long Act { get; init; }

    /// <summary>What held of the chat before: it holds again when the message is refused, so that its news are not lost.</summary>
    public DigestProgress? Before { get; init; }

    /// <summary>Whether somebody asked for it, and no schedule.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Nothing of it went out: its moment may still have a post.</summary>
    public bool IsOpen => Result is DigestResult.Missed or DigestResult.Withdrawn;
}

/// <summary>What became of a digest that was due. Stored by name.</summary>
public enum DigestResult
{
    /// <summary>It waits in the outbox, or is being sent.</summary>
    Queued,

    Posted,

    /// <summary>Nobody can know whether it went out; it is not sent again.</summary>
    Unknown,

    /// <summary>Telegram did not take it.</summary>
    Refused,

    /// <summary>There was nothing to tell.</summary>
    NothingNew,

    /// <summary>Something that it told was taken away from the texts before it went out, or its moment went by: what is due is decided anew.</summary>
    Withdrawn,

    /// <summary>The bot was stopped, or could not post, for more than six hours.</summary>
    Missed,

    /// <summary>The digest before it still waited for its turn.</summary>
    Behind,

    /// <summary>The bot is blocked, or not in the chat any more.</summary>
    Unreachable,

    /// <summary>The bot does not serve the chat: it is kept out, or not among those of the configuration.</summary>
    NotServed,

    /// <summary>A fault of the program.</summary>
    Failed,
}
