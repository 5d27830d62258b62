using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>
/// After an update of the program: derives passages, sentences and speakers of the quoted versions anew, so that texts stored long
/// ago gain by better reading. The texts themselves are not touched, and what comes out the same is not written.
/// </summary>
internal static class Restructuring
{
    private const int BatchSources = 300;

    public static void Run(TalksStore store, SourceCatalog catalog)
    {
        var state = store.Find(SourceRecords.State, SourcesState.OnlyKey);
        if (state is null || state.StructuredBy == StructureCode.Build)
            return;
        foreach (var heads in catalog.Heads().Chunk(BatchSources))
        {
            var derived = heads.Select(head => Derive(store, head)).OfType<Derived>().ToList();
            if (derived.Count == 0)
                continue;
            store.Write(tx =>
            {
                foreach (var (head, structure) in derived)
                {
                    tx.Upsert(SourceRecords.Structures, structure);
                    tx.Upsert(SourceRecords.Heads, head);
                }
            });
        }

        store.Write(tx => tx.Upsert(SourceRecords.State, state with { StructuredBy = StructureCode.Build }));
    }

    private static Derived? Derive(TalksStore store, SourceHead head)
    {
        var key = SourceVersion.KeyOf(head.Id, head.Version);
        var version = store.Find(SourceRecords.Versions, key) ?? throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile);
        var analysis = TextAnalysis.Analyse(version.ToRaw());
        var data = StructureCode.Encode(analysis);
        return store.Find(SourceRecords.Structures, key) is { } stored && stored.Data.AsSpan().SequenceEqual(data)
            ? null
            : new Derived(head with { Passages = analysis.Passages.Count }, new StoredStructure(key, data));
    }

    private sealed record Derived(SourceHead Head, StoredStructure Structure);
}
