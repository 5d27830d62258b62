using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>
/// That sources came before people who may not have seen them, without a text that came in: bound to a further chat, made public, given a tag, restored. What is told of as new
/// counts them in.
/// </summary>
public sealed record SourceOpening
{
    public static readonly Records<SourceOpening, string> Rows = new("source_openings", o => o.Key, o => o.Number, o => o.Chat);

    /// <summary>What was opened by what to whom: the last time counts.</summary>
    public required string Key { get; init; }

    /// <summary>Rises with each opening.</summary>
    public required long Number { get; init; }

    /// <summary>The source's id; null for all of a tag.</summary>
    public string? Source { get; init; }

    /// <summary>With a source: the tag that it was given, which counts for whom the tag is bound to, or who draws on it. Without: the tag whose sources were opened.</summary>
    public string? Tag { get; init; }

    /// <summary>The chat that it was opened to; <see cref="SourceAudience.NoChat"/> for all that see it.</summary>
    public long Chat { get; init; }

    /// <summary>The last one's number; 0 for none.</summary>
    public static long Last(TalksStore store) => Newest(store.Where(Rows, o => o.Number > 0, o => o.Number, descending: true, limit: 1));

    /// <summary>All, the last first.</summary>
    public static IReadOnlyList<SourceOpening> All(TalksStore store) => store.Where(Rows, o => o.Number > 0, o => o.Number, descending: true);

    internal static void Note(StoreWriter tx, string? source, string? tag = null, long chat = SourceAudience.NoChat) => tx.Upsert(Rows, new SourceOpening
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{source}\n{tag}\n{chat}"),
        Number = Newest(tx.Where(Rows, o => o.Number > 0, o => o.Number, descending: true, limit: 1)) + 1,
        Source = source,
        Tag = tag,
        Chat = chat,
    });

    /// <summary>A group became a supergroup.</summary>
    internal static void Move(StoreWriter tx, long from, long to)
    {
        foreach (var opening in tx.Where(Rows, o => o.Chat == from))
            tx.Upsert(Rows, opening with { Chat = to });
    }

    private static long Newest(IReadOnlyList<SourceOpening> newest) => newest is [var last, ..] ? last.Number : 0;
}
