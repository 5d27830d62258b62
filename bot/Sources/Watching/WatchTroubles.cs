using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>What cannot be read at present: begun, and over, each told once.</summary>
internal sealed class WatchTroubles(TalksStore store, TimeProvider time)
{
    /// <summary>By kind, then the oldest first.</summary>
    public static IReadOnlyList<WatchTrouble> All(TalksStore store) => [.. store.All(WatchTrouble.Rows).OrderBy(trouble => trouble.Kind).ThenBy(trouble => trouble.Since).ThenBy(trouble => trouble.About, StringComparer.Ordinal)];

    /// <summary>What is to be told: what has begun, and what is over.</summary>
    public IReadOnlyList<WatchTrouble> News => [.. All(store).Where(trouble => trouble.Over || !trouble.Told)];

    /// <summary>It is known already that this cannot be read.</summary>
    public bool Has(WatchedKind kind, string about) => store.Find(WatchTrouble.Rows, WatchTrouble.KeyOf(kind, about)) is not null;

    /// <summary>This cannot be read. A file that changed and still cannot be read is told anew: somebody tried to mend it.</summary>
    public void Begin(StoreWriter tx, WatchedKind kind, ReadRefusal refusal)
    {
        var key = WatchTrouble.KeyOf(kind, refusal.Path);
        var known = tx.Find(WatchTrouble.Rows, key);
        tx.Upsert(WatchTrouble.Rows, new WatchTrouble
        {
            Key = key,
            Kind = kind,
            About = refusal.Path,
            Reason = refusal.Reason,
            Detail = refusal.Detail,
            Line = refusal.Line,
            Since = known?.Since ?? time.GetUtcNow(),
            Told = known is { Told: true } && kind != WatchedKind.File,
        });
    }

    /// <summary>This can be read, or is there no more.</summary>
    public static void End(StoreWriter tx, WatchedKind kind, string about)
    {
        if (tx.Find(WatchTrouble.Rows, WatchTrouble.KeyOf(kind, about)) is not { Over: false } trouble)
            return;
        if (trouble.Told && kind != WatchedKind.File)
            tx.Upsert(WatchTrouble.Rows, trouble with { Over = true });
        else
            tx.Delete(WatchTrouble.Rows, trouble.Key);
    }

    /// <summary>These were told.</summary>
    public static void Told(StoreWriter tx, IEnumerable<WatchTrouble> troubles)
    {
        foreach (var trouble in troubles)
        {
            if (trouble.Over)
                tx.Delete(WatchTrouble.Rows, trouble.Key);
            else
                tx.Upsert(WatchTrouble.Rows, trouble with { Told = true });
        }
    }
}
