using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Notes;

/// <summary>A maintainer's next message in private is the answer to a question that no text answered.</summary>
internal sealed record AwaitedNote
{
    /// <summary>How long the message is waited for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public static readonly Records<AwaitedNote, long> Rows = new("awaited_notes", n => n.Person);

    public required long Person { get; init; }
    public required long Gap { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>What goes when a person is forgotten.</summary>
    public static ForgettingPart Forgotten { get; } = new("awaited notes", (tx, person) => tx.Delete(Rows, person) ? 1 : 0);
}
