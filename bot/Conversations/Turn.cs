using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>The last question of a person in a chat and topic: what the next one may lean on. One a person and place, so that finding it never depends on how much was asked.</summary>
internal sealed record Turn
{
    public static readonly Records<Turn, string> Rows = new("turns", t => t.Lane, t => t.Asked, t => t.Chat, t => t.Person);

    public required string Lane { get; init; }
    public required long Chat { get; init; }
    public int? Thread { get; init; }
    public required long Person { get; init; }

    /// <summary>The answer's key.</summary>
    public required string Answer { get; init; }

    public required DateTimeOffset Asked { get; init; }

    public static string LaneOf(long chat, int? thread, long person) =>
        string.Create(CultureInfo.InvariantCulture, $"{chat}:{thread ?? 0}:{person}");
}
