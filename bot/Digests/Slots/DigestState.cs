using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>How far a chat's digests have come.</summary>
public sealed record DigestState
{
    public static readonly Records<DigestState, long> Rows = new("digest_states", s => s.Chat);

    /// <summary>The chat's id today.</summary>
    public required long Chat { get; init; }

    /// <summary>Its first id: a group that became a supergroup keeps it, and with it the keys of its slots.</summary>
    public required long Origin { get; init; }

    /// <summary>Whether it was switched on when it was last looked at.</summary>
    public bool IsOn { get; init; }

    /// <summary>All that was due until then is dealt with.</summary>
    public DateTimeOffset Last { get; init; }

    public DigestProgress Progress { get; init; } = new(0, DateTimeOffset.UnixEpoch, null);

    /// <summary>The slot whose message was not settled yet; null for none.</summary>
    public string? Waiting { get; init; }

    /// <summary>Since when a digest that is late waits for the end of quiet hours.</summary>
    public DateTimeOffset? Held { get; init; }

    /// <summary>Whether somebody asked for a digest now.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Why nothing could be posted the last time; null when it could.</summary>
    public DigestTrouble? Trouble { get; init; }

    public DateTimeOffset? TroubleSince { get; init; }

    /// <summary>Whether who set it up was told of the trouble.</summary>
    public bool IsTold { get; init; }

    public static DigestState New(long chat, DateTimeOffset now) => new() { Chat = chat, Origin = chat, Last = now, Progress = new DigestProgress(0, now, null) };

    /// <summary>Has a digest posted now, by the bot that runs or the next one that does.</summary>
    public static void Ask(StoreWriter tx, long chat, DateTimeOffset now) =>
        tx.Upsert(Rows, (tx.Find(Rows, chat) ?? New(chat, now)) with { IsAsked = true });
}

/// <summary>What a chat was told.</summary>
/// <param name="Seen">The <see cref="Knowledge.Import.SourceSummary.Arrival"/> up to which all is told.</param>
/// <param name="From">Where the period begins that the next digest tells of.</param>
/// <param name="Skipped">When the first digest was due that was skipped since the last one, after a long stop; null for none.</param>
public sealed record DigestProgress(long Seen, DateTimeOffset From, DateTimeOffset? Skipped)
{
    /// <summary>The <see cref="Access.SourceOpening.Number"/> up to which all is told.</summary>
    public long Opened { get; init; }
}

/// <summary>Why a chat's digest cannot be posted. Stored by name.</summary>
public enum DigestTrouble
{
    /// <summary>The bot is blocked, or not in the chat any more.</summary>
    Gone,

    /// <summary>The topic is closed or deleted.</summary>
    Topic,

    /// <summary>The bot may not write there.</summary>
    Rights,
}
