using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>The way of a text into the store: read → clean → skip what is there → structure and attribute → store → index.</summary>
/// <param name="follow">Makes the index follow what was stored; null while there is no index yet.</param>
internal sealed class SourceImport(TalksStore store, SourceLife life, ImportManner manner, Action<IReadOnlyList<PlannedChange>>? follow)
{
    // Between 500 and 1,000 documents a write keep the import fast and its transactions small; the characters bound its memory.
    private const int BatchSources = 300;
    private const int BatchCharacters = 8_000_000;

    private readonly SourceMend _mend = MendCheck.Clean(manner.Mend) ?? throw new ArgumentException("A mend that cannot be stored.", nameof(manner));
    private readonly IReadOnlyList<string> _tags = SourceTags.Clean(manner.Tags) ?? throw new ArgumentException("A tag that cannot be stored.", nameof(manner));
    private readonly DateTimeOffset _when = life.Now();
    private readonly long _act = manner.Act ?? life.NextAct();
    private readonly List<Prepared> _batch = [];
    private readonly List<ImportedSource> _sources = [];
    private readonly List<ReadRefusal> _refusals = [];
    private bool _hasStored = manner.Act is not null;

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
        return new ImportReport([.. _sources], [.. _refusals]) { Act = _hasStored ? _act : null };
    }

    /// <summary>How a text would come in; nothing is stored.</summary>
    public SourcePreview Preview(TextRead read)
    {
        var raw = CleanText.Of(read.Text);
        if (CleanText.Refusal(read, raw) is { } refusal)
            return new SourcePreview(null, null, [], refusal);
        var hash = CleanText.Hash(raw);
        var before = store.Find(SourceRecords.Heads, raw.Id);
        var plan = Plan(new Prepared(raw, hash, before));
        return new SourcePreview(plan.Quoted, OutcomeOf(raw, hash, before), []);
    }

    /// <summary>What a text would do; null when it would be refused. It is not analysed.</summary>
    public ImportOutcome? Would(TextRead read) =>
        CleanText.Of(read.Text) is var raw && CleanText.Refusal(read, raw) is null ? OutcomeOf(raw, CleanText.Hash(raw), store.Find(SourceRecords.Heads, raw.Id)) : null;

    private ImportOutcome OutcomeOf(RawText raw, string hash, SourceHead? before) =>
        before is not { Removed: null } ? ImportOutcome.Added : before.Hash == hash || IsExportOf(before, raw) ? ImportOutcome.Skipped : ImportOutcome.Replaced;

    /// <summary>What was exported says what is known of a text as it was mended, and not what format it came in: come back unchanged, it is the text that is there.</summary>
    private bool IsExportOf(SourceHead head, RawText raw) =>
        raw.Format == BodyFormat.Lines
        && (raw.Title, raw.Author, raw.Date, raw.Lang, raw.Url) == (head.Title, head.Author, head.Date, head.Lang, head.Url)
        && store.Find(SourceRecords.Versions, SourceVersion.KeyOf(head.Id, head.Version)) is { } version
        && version.Body == raw.Body && (version.Places ?? []).AsSpan().SequenceEqual(PlaceCode.Encode(raw.Places) ?? []);

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
        var before = store.Find(SourceRecords.Heads, raw.Id);
        if (OutcomeOf(raw, hash, before) == ImportOutcome.Skipped)
            _sources.Add(new ImportedSource(raw.Id, before!.Version, before.Title, ImportOutcome.Skipped));
        else
            _batch.Add(new Prepared(raw, hash, before));
    }

    private PlannedChange Plan(Prepared prepared)
    {
        var (raw, hash, before) = prepared;
        var held = before is { Erased: null } ? before.State() : null;
        var number = (before?.Highest() ?? 0) + 1;
        var after = new SourceState
        {
            Version = number,
            Tags = SourceTags.Clean([.. held?.Tags ?? [], .. _tags]) ?? held!.Tags,
            Corrections = (held?.Corrections ?? SourceCorrections.None).After(_mend, raw),
        };
        var version = VersionOf(raw, number, hash);
        var analysis = SourceAnalysis.Of(raw, after.Corrections);
        var source = SourceCatalog.Join(version, analysis.Analysis, after);
        var kind = before is { Removed: null } ? SourceChangeKind.Replaced : SourceChangeKind.Added;
        return new PlannedChange(new SourceChange(raw.Id, kind, held, after), SourceLife.HeadOf(source, hash, after, number))
        {
            Version = version,
            Structure = analysis.Stored(version.Key),
            Log = life.Logged(before, kind, number, _when),
            Quoted = source,
            Sketch = analysis.Sketch,
        };
    }

    private SourceVersion VersionOf(RawText raw, int number, string hash) => new()
    {
        Key = SourceVersion.KeyOf(raw.Id, number),
        SourceId = raw.Id,
        Version = number,
        Title = raw.Title,
        Author = raw.Author,
        Date = raw.Date,
        Lang = raw.Lang,
        Url = raw.Url,
        Body = raw.Body,
        Format = raw.Format,
        Front = SourceVersion.Flatten(raw.Front),
        Places = PlaceCode.Encode(raw.Places),
        Hash = hash,
        Added = _when,
    };

    private void StoreBatch()
    {
        if (_batch.Count == 0)
            return;
        // Reading takes most of an import's time, and one text's does not need another's.
        var plans = _batch.AsParallel().AsOrdered().Select(Plan).ToList();
        store.Write(tx => PlannedChange.Write(tx, plans, _act, manner.Note));
        _hasStored = true;
        _sources.AddRange(plans.Select(plan => new ImportedSource(
            plan.Head.Id, plan.Head.Version, plan.Head.Title, plan.Change.Kind == SourceChangeKind.Replaced ? ImportOutcome.Replaced : ImportOutcome.Added)));
        follow?.Invoke(plans);
        _batch.Clear();
    }

    private sealed record Prepared(RawText Raw, string Hash, SourceHead? Before);
}
