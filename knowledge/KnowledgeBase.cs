using System.Diagnostics;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Similarity;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge;

/// <summary>A data folder, open: the store of record and the index that follows it. One process holds it at a time.</summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly KnowledgeOpening _opening;
    private readonly SourceCatalog _catalog;
    private readonly SourceLife _life;
    private readonly NearTexts _near;
    private readonly Lock _changing = new();
    private SearchIndex _index;
    private IndexStamp _indexed;
    private int _users = 1;

    private KnowledgeBase(TalksStore store, KnowledgeOpening opening)
    {
        (Store, _opening, _catalog) = (store, opening, new SourceCatalog(store));
        (_life, _near) = (new SourceLife(store, _catalog, opening.Time), new NearTexts(_catalog.Sketches));
        Restructuring.Run(store, _catalog);
        if (opening.Beginning == Beginning.StarterText && store.Find(SourceRecords.State, SourcesState.OnlyKey) is not { Begun: true })
            new SourceImport(store, _life, ImportManner.Plain, follow: null).Run(StarterText.Read(), null, CancellationToken.None);
        (_index, _indexed) = OpenIndex();
    }

    /// <summary>For capabilities that keep records of their own beside the sources.</summary>
    public TalksStore Store { get; }

    /// <summary>Raised by each write that touches sources: what was derived from an older one is out of date.</summary>
    public long Generation => Store.Generation;

    /// <summary>lock → store → migration → structure → starter text → index.</summary>
    /// <exception cref="StoreException">The folder cannot be opened; the problem says why.</exception>
    public static KnowledgeBase Open(string dataPath, KnowledgeOpening opening)
    {
        var store = TalksStore.Open(new DataFolder(dataPath), StoreOf(opening));
        try
        {
            return new KnowledgeBase(store, opening);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Adds the texts of files and folders; the same content again is skipped, other content under the same id is a new version.</summary>
    /// <param name="options">What is known of a single text; it wins over what the text shows.</param>
    /// <exception cref="OperationCanceledException">What was stored before stays.</exception>
    public ImportReport Import(
        IEnumerable<string> paths,
        ReadOptions? options = null,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Import(paths.SelectMany(path => SourceReader.Read(path, options ?? ReadOptions.None, cancellationToken)), ImportManner.Plain, progress, cancellationToken);

    /// <summary>Adds texts that were read already.</summary>
    public ImportReport Import(
        IEnumerable<ReadOutcome> outcomes, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Import(outcomes, ImportManner.Plain, progress, cancellationToken);

    /// <summary>Adds texts that were read already, with tags, mends and a note in the same write.</summary>
    /// <exception cref="ArgumentException">A tag or mend of the manner cannot be stored; see <see cref="SourceTags"/> and <see cref="MendCheck"/>.</exception>
    public ImportReport Import(
        IEnumerable<ReadOutcome> outcomes, ImportManner manner, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        lock (_changing)
            return new SourceImport(Store, _life, manner, Follow).Run(outcomes, progress, cancellationToken);
    }

    /// <summary>What would come of adding a text: how it is read, what it would do, and what is like it already. Nothing is changed.</summary>
    /// <param name="mend">What was mended so far.</param>
    public SourcePreview Preview(TextRead read, SourceMend? mend = null)
    {
        var preview = new SourceImport(Store, _life, new ImportManner { Mend = mend ?? SourceMend.None }, follow: null).Preview(read);
        return preview.Source is null ? preview : preview with { Like = Like(read.Text) };
    }

    /// <summary>What adding a text would do; null when it would be refused. Quicker than <see cref="Preview"/>, which analyses it.</summary>
    public ImportOutcome? Would(TextRead read) => new SourceImport(Store, _life, ImportManner.Plain, follow: null).Would(read);

    /// <summary>The sources that are like a text, the likest first: the one of its id, the one of its address, near duplicates. Empty for nothing.</summary>
    public IReadOnlyList<Likeness> Like(RawText text) => LikenessSearch.Of(_catalog, _near, text);

    /// <summary>Retires a source: it is not quoted any more; its versions are kept, and what quoted them still opens.</summary>
    /// <param name="note">Notes the change in its own write; null for none.</param>
    public ChangeResult Retire(string id, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Retire(id, out var plan), plan, note);
    }

    /// <summary>Quotes a retired source again, or an earlier version (or a later one than the one that holds).</summary>
    /// <param name="version">From 1; null for the one that was quoted last.</param>
    public ChangeResult Restore(string id, int? version, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Restore(id, version, out var plan), plan, note);
    }

    /// <summary>Sets right what is known of a quoted source and who speaks in it. Its text is not touched, and the mend outlasts new versions where it fits.</summary>
    public ChangeResult Mend(string id, SourceMend mend, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Mend(id, mend, out var plan), plan, note);
    }

    /// <summary>Adds tags to a source, quoted or retired, and takes others away.</summary>
    public ChangeResult Tag(string id, IReadOnlyList<string> add, IReadOnlyList<string> remove, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Tag(id, add, remove, out var plan), plan, note);
    }

    /// <summary>Takes the last change of a source back, within 30 days: an adding, replacing, retiring, restoring, mending, tagging, or an undoing.</summary>
    public ChangeResult Undo(string id, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Undo(id, out var plan), plan, note);
    }

    /// <summary>Takes the last act back, whatever it changed: an import of many sources is one act. All of it, or nothing.</summary>
    /// <returns>One result for each source that the act changed; empty when nothing was ever done.</returns>
    public IReadOnlyList<ChangeResult> UndoLast(ChangeNote? note)
    {
        lock (_changing)
        {
            var plans = new List<PlannedChange>();
            var results = new List<ChangeResult>();
            foreach (var id in _life.LastChanged())
            {
                var outcome = _life.Undo(id, out var plan);
                results.Add(new ChangeResult(id, outcome, plan?.Change));
                if (plan is not null)
                    plans.Add(plan);
            }

            if (results.TrueForAll(result => result.IsDone) && plans.Count > 0)
                Write(plans, note);
            return results.TrueForAll(result => result.IsDone) ? results : [.. results.Where(result => !result.IsDone)];
        }
    }

    /// <summary>The same, if the last act is still the import that made this version of a source; empty when something was done since.</summary>
    public IReadOnlyList<ChangeResult> UndoLast(string id, int version, ChangeNote? note)
    {
        lock (_changing)
        {
            var isStill = _life.LastChanged().Contains(id) && History(id) is [.., { Kind: SourceChangeKind.Added or SourceChangeKind.Replaced } last] && last.Version == version;
            return isStill ? UndoLast(note) : [];
        }
    }

    /// <summary>Removes a source for good, with all its versions; what quoted it opens nothing any more. Backups keep it until they are thrown away.</summary>
    public ChangeResult Erase(string id, ChangeNote? note)
    {
        lock (_changing)
            return Change(id, _life.Erase(id, out var plan), plan, note);
    }

    /// <summary>What was done to a source, oldest first; empty for an unknown id.</summary>
    public IReadOnlyList<SourceEvent> History(string id) => _life.History(id);

    /// <summary>What holds of a source, quoted or retired; null for an unknown id and for one that was removed for good.</summary>
    public SourceState? StateOf(string id) => _catalog.Head(id)?.State();

    /// <summary>The sources that were retired and are kept, by id.</summary>
    public IReadOnlyList<SourceSummary> ListRetired() => _catalog.ListRetired();

    /// <summary>The sources, by id.</summary>
    public IReadOnlyList<SourceSummary> List() => _catalog.List();

    /// <summary>The newest version of a source; null when the id is unknown.</summary>
    public Source? Find(string id) => _catalog.Find(id);

    /// <summary>A version of a source, also of one that was replaced or removed since; null when the store never held it.</summary>
    /// <param name="version">From 1.</param>
    public Source? Find(string id, int version) => _catalog.Find(id, version);

    /// <summary>The newest version of every source, read one after the other.</summary>
    public IEnumerable<Source> All() => _catalog.All();

    /// <summary>The sentences that may answer a question, best first, and how likely it is that they do.</summary>
    public Findings Find(SearchRequest request) => _index.Find(request);

    /// <summary>The passages nearest to a question, best first.</summary>
    public IReadOnlyList<PassageHit> Search(SearchRequest request, int top) => _index.Search(request, top);

    /// <summary>Whether a name belongs to somebody whose words the texts give; near spellings count.</summary>
    /// <param name="seen">Ids of the sources that count; null for all.</param>
    public bool Speaks(string name, IReadOnlySet<string>? seen = null) => _index.Speaks(name, seen);

    /// <summary>The texts as somebody may see them.</summary>
    /// <param name="seen">Ids of the sources that may be seen; null for all.</param>
    public SeenTexts As(IReadOnlySet<string>? seen) => new(this, seen);

    /// <summary>Writes a verified copy of the store.</summary>
    /// <exception cref="StoreException">It could not be made; a file of that name that is no backup of this store is left alone.</exception>
    public BackupReport Backup(string file, CancellationToken cancellationToken = default) =>
        StoreBackup.Make(Store, file, _opening.Verifier, cancellationToken);

    /// <summary>The copies that are made by themselves, one a day; whoever runs for long asks now and then whether one is due.</summary>
    /// <param name="keep">How many are kept, from 1.</param>
    public DailyBackups DailyBackups(int keep) => new(Store, _opening.Verifier, keep, _opening.Time);

    /// <summary>Puts a backup in the place of a store that nobody has open; what was there is moved to the folder <c>replaced</c>.</summary>
    /// <exception cref="StoreException">The folder is in use, or the backup is missing, newer or cannot be read whole.</exception>
    public static BackupReport Restore(string file, string dataPath, KnowledgeOpening opening, CancellationToken cancellationToken = default) =>
        StoreRestore.From(file, new DataFolder(dataPath), StoreOf(opening), cancellationToken);

    /// <summary>Writes every source to a new or empty folder: a text file each, and sources.jsonl with what is known of them.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StoreException">The folder holds something already, or cannot be written.</exception>
    public int Export(string folder, CancellationToken cancellationToken = default) => SourceExport.Write(All(), folder, cancellationToken);

    /// <summary>Puts an export that lies elsewhere into a new or empty folder.</summary>
    /// <exception cref="StoreException">The folder holds something already, or cannot be written.</exception>
    public static void PlaceExport(string exported, string folder, CancellationToken cancellationToken = default) => SourceExport.Place(exported, folder, cancellationToken);

    /// <summary>How the knowledge base is, for a maintainer.</summary>
    public KnowledgeHealth Check()
    {
        var data = new FileInfo(Store.Folder.DataFile);
        var free = new DriveInfo(Store.Folder.Path).AvailableFreeSpace;
        return new KnowledgeHealth(
            Store.Folder.Path, Store.Id, Store.Schema, Generation, _catalog.List().Count, _catalog.CountVersions(),
            _indexed == Stamp(), data.Length, free);
    }

    /// <summary>One more user of the open folder: it is closed when each has disposed of it.</summary>
    public KnowledgeBase Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        Close(_index);
        Store.Dispose();
    }

    private static StoreOpening StoreOf(KnowledgeOpening opening) => new(opening.RunBy, opening.Verifier, opening.Time);

    private ChangeResult Change(string id, ChangeOutcome outcome, PlannedChange? plan, ChangeNote? note)
    {
        if (plan is not null)
            Write([plan], note);
        return new ChangeResult(id, outcome, plan?.Change);
    }

    private void Write(IReadOnlyList<PlannedChange> plans, ChangeNote? note)
    {
        var act = _life.NextAct();
        Store.Write(tx => PlannedChange.Write(tx, plans, act, note));
        Follow(plans);
    }

    private void Follow(IReadOnlyList<PlannedChange> plans)
    {
        var gone = plans.Where(plan => plan.Quoted is null).Select(plan => plan.Head.Id).ToArray();
        _near.Follow(plans.Where(plan => plan.Quoted is not null).Select(plan => KeyValuePair.Create(plan.Head.Id, plan.Sketch)), gone);
        var stamp = Stamp();
        try
        {
            _index.Apply(stamp, [.. plans.Select(plan => plan.Quoted).OfType<Source>()], gone);
            _indexed = stamp;
        }
        catch (Exception e) when (e is not (StoreException or OutOfMemoryException))
        {
            // The store has the change already, and an index that failed once may answer from old texts: build it anew or stop.
            Close(_index);
            (_index, _indexed) = OpenIndex();
        }
    }

    private (SearchIndex Index, IndexStamp Stamp) OpenIndex()
    {
        var stamp = Stamp();
        try
        {
            var index = SearchIndex.Open(Store.Folder.IndexFolder, stamp, _catalog.All, _catalog.Find);
            DataFolder.MakePrivate(Store.Folder.IndexFolder); // it holds the texts' words
            return (index, stamp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, Store.Folder.IndexFolder, StoreProblem.NoPermission);
        }
    }

    /// <summary>An index that cannot be written to its end (a full disk) is left as it lies: the next opening makes it anew.</summary>
    private static void Close(SearchIndex index)
    {
        try
        {
            index.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Trace.TraceWarning($"the index was not closed: {e.GetType().Name}");
        }
    }

    private IndexStamp Stamp() => new(Store.Id, Store.Generation);
}
