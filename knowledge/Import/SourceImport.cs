using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>The way of a text into the store: read → clean → skip what is there → structure and attribute → store → index.</summary>
/// <param name="follow">Makes the index follow what was stored; null while there is no index yet.</param>
internal sealed class SourceImport(TalksStore store, SourceCatalog catalog, Action<IReadOnlyList<Source>, IReadOnlyList<string>>? follow)
{
    // Between 500 and 1,000 documents a write keep the import fast and its transactions small; the characters bound its memory.
    private const int BatchSources = 300;
    private const int BatchCharacters = 8_000_000;

    private readonly List<Prepared> _batch = [];
    private readonly List<ImportedSource> _sources = [];
    private readonly List<ReadRefusal> _refusals = [];

    /// <summary>Imports files and folders in order, in whole batches: cancelled on the way, what was stored stays and is found.</summary>
    public ImportReport Run(
        IEnumerable<string> paths, ReadOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        Run(paths.SelectMany(path => SourceReader.Read(path, options, cancellationToken)), progress, cancellationToken);

    /// <summary>Imports what was read already; what could not be read goes into the report.</summary>
    public ImportReport Run(IEnumerable<ReadOutcome> outcomes, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var outcome in outcomes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome is TextRead read)
                Prepare(read);
            else if (outcome is ReadRefusal refusal)
                _refusals.Add(refusal);
            if (_batch.Count >= BatchSources || _batch.Sum(p => (long)p.Raw.Body.Length) >= BatchCharacters)
                StoreBatch();
            progress?.Report(new ImportProgress(++done));
        }

        StoreBatch();
        return new ImportReport([.. _sources], [.. _refusals]);
    }

    private void Prepare(TextRead read)
    {
        var raw = CleanText.Of(read.Text);
        if (CleanText.Refusal(read, raw) is { } refusal)
        {
            _refusals.Add(refusal);
            return;
        }

        // an id that comes twice in one go: the second one must see the first
        if (_batch.Any(p => p.Raw.Id == raw.Id))
            StoreBatch();
        var hash = CleanText.Hash(raw);
        if (catalog.Same(raw.Id, hash) is { } there)
            _sources.Add(there);
        else
            _batch.Add(new Prepared(raw, hash));
    }

    private void StoreBatch()
    {
        if (_batch.Count == 0)
            return;
        // Reading takes most of an import's time, and one text's does not need another's.
        var analyses = _batch.AsParallel().AsOrdered().Select(p => TextAnalysis.Analyse(p.Raw)).ToList();
        var changed = new List<Source>();
        var stored = store.Write(tx =>
        {
            var state = tx.Find(SourceRecords.State, SourcesState.OnlyKey) ?? new SourcesState { StructuredBy = StructureCode.Build };
            if (!state.Begun)
                tx.Upsert(SourceRecords.State, state with { Begun = true });
            return _batch.Zip(analyses, (p, analysis) =>
            {
                var imported = catalog.Put(tx, p.Raw, p.Hash, analysis, out var source);
                changed.Add(source);
                return imported;
            }).ToList();
        });
        _sources.AddRange(stored);
        _batch.Clear();
        follow?.Invoke(changed, []);
    }

    private sealed record Prepared(RawText Raw, string Hash);
}
