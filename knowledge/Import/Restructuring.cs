using TalksBot.Knowledge.Mending;
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
            var derived = heads.Select(head => Derive(catalog, head)).OfType<Derived>().ToList();
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

    private static Derived? Derive(SourceCatalog catalog, SourceHead head)
    {
        var key = SourceVersion.KeyOf(head.Id, head.Version);
        var analysis = SourceAnalysis.Of(catalog.VersionOf(head.Id, head.Version).ToRaw(), head.Corrections ?? SourceCorrections.None);
        var anew = analysis.Stored(key);
        var stored = catalog.StructureOf(key);
        return stored.Sketch is { } sketch && sketch.AsSpan().SequenceEqual(anew.Sketch) && stored.Data.AsSpan().SequenceEqual(anew.Data)
            ? null
            : new Derived(head with { Passages = analysis.Analysis.Passages.Count }, anew);
    }

    private sealed record Derived(SourceHead Head, StoredStructure Structure);
}
