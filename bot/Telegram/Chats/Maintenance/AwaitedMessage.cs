using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What a maintainer's next message in private is for: the one thing that he was asked for last.</summary>
internal sealed record AwaitedMessage
{
    /// <summary>How long the message is waited for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public static readonly Records<AwaitedMessage, long> Rows = new("awaited_messages", m => m.Person);

    public required long Person { get; init; }
    public required AwaitedKind Kind { get; init; }

    /// <summary>A source's id, a draft's key, or a gap's number.</summary>
    public required string About { get; init; }

    /// <summary>With a mend: one of <see cref="TypedMend"/>; else null.</summary>
    public string? Detail { get; init; }

    /// <summary>The message of ours that asked.</summary>
    public required int Panel { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>What goes when a person is forgotten.</summary>
    public static ForgettingPart Forgotten { get; } = new("awaited messages", (tx, person) => tx.Delete(Rows, person) ? 1 : 0);
}

/// <summary>What a message is waited for as. Stored by name.</summary>
internal enum AwaitedKind
{
    /// <summary>The answer to a question that no text answered.</summary>
    Note,

    /// <summary>A text, file or address that holds the answer to such a question.</summary>
    TextForGap,

    /// <summary>A text, file or address that is a new version of a source.</summary>
    Version,

    /// <summary>A value that is mended of a source.</summary>
    Mend,

    /// <summary>A value that is mended of a draft.</summary>
    DraftMend,

    /// <summary>Tags of a source.</summary>
    Tags,
}
