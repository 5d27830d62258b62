using TalksBot.Bot.Digests.Composition;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>What a chat's digests showed, the latest last; what was shown long ago makes way.</summary>
public sealed record ShownBefore(long Chat, IReadOnlyList<ShownQuotation> Quotations)
{
    /// <summary>Some two months of daily digests: what is told again after them is news to most. Of the archive they are to last longer.</summary>
    public const int Most = 300, MostOfArchive = 2000;

    public static readonly Records<ShownBefore, long> Rows = new("digest_shown", s => s.Chat);

    public static void Add(StoreWriter tx, long chat, IReadOnlyList<ShownQuotation> quotations, int most)
    {
        var before = tx.Find(Rows, chat)?.Quotations ?? [];
        tx.Upsert(Rows, new ShownBefore(chat, [.. before.Concat(quotations).Distinct().TakeLast(most)]));
    }

    public static void Remove(StoreWriter tx, long chat, IReadOnlyList<ShownQuotation> quotations)
    {
        if (quotations.Count > 0 && tx.Find(Rows, chat) is { } before)
            tx.Upsert(Rows, before with { Quotations = [.. before.Quotations.Except(quotations)] });
    }
}
