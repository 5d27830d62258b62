using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>The sources of a store: which there are, in which version, and what each holds.</summary>
/// <remarks>A version is written once. Other content is a new version, a removed source keeps its versions and a tombstone.</remarks>
public sealed class SourceCatalog(TalksStore store, TimeProvider time)
{
    /// <summary>The sources that are quoted, by id.</summary>
    public IReadOnlyList<SourceSummary> List() =>
        [.. Heads().Select(h => new SourceSummary(h.Id, h.Title, h.Author, h.Date, h.Lang, h.Version, h.Passages))];

    /// <summary>The newest version; null when the id is unknown or removed.</summary>
    public Source? Find(string id) => store.Find(SourceRecords.Heads, id) is { Removed: null } head ? Load(head.Id, head.Version) : null;

    /// <summary>One version, quoted or not; null when there is none of this number.</summary>
    public Source? Find(string id, int version) => store.Find(SourceRecords.Versions, SourceVersion.KeyOf(id, version)) is { } text ? Load(text) : null;

    /// <summary>The newest version of every source, one after the other: the texts need not fit in memory together.</summary>
    public IEnumerable<Source> All() => Heads().Select(head => Load(head.Id, head.Version));

    /// <summary>How many versions are kept, of quoted and of removed sources.</summary>
    public int CountVersions() => store.Count(SourceRecords.Versions);

    /// <summary>The newest version, when it has this content and metadata and is quoted; else null.</summary>
    internal ImportedSource? Same(string id, string hash) =>
        store.Find(SourceRecords.Heads, id) is { Removed: null } head && head.Hash == hash
            ? new ImportedSource(id, head.Version, head.Title, ImportOutcome.Skipped)
            : null;

    /// <summary>Puts a text in as the newest version of its id.</summary>
    internal ImportedSource Put(StoreWriter tx, RawText raw, string hash, Analysis analysis, out Source source)
    {
        var before = tx.Find(SourceRecords.Heads, raw.Id);
        var number = (before?.Version ?? 0) + 1;
        var version = new SourceVersion
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
            Added = Now(),
        };
        tx.Insert(SourceRecords.Versions, version);
        tx.Upsert(SourceRecords.Structures, new StoredStructure(version.Key, StructureCode.Encode(analysis)));
        tx.Upsert(SourceRecords.Heads, new SourceHead
        {
            Id = raw.Id,
            Version = number,
            Title = raw.Title,
            Author = raw.Author,
            Date = raw.Date,
            Lang = raw.Lang,
            Passages = analysis.Passages.Count,
            Hash = hash,
        });
        source = Join(version, analysis);
        return new ImportedSource(raw.Id, number, raw.Title, before is { Removed: null } ? ImportOutcome.Replaced : ImportOutcome.Added);
    }

    /// <returns>False when the id is unknown or removed already.</returns>
    internal bool Remove(StoreWriter tx, string id)
    {
        if (tx.Find(SourceRecords.Heads, id) is not { Removed: null } head)
            return false;
        tx.Upsert(SourceRecords.Heads, head with { Removed = Now() });
        return true;
    }

    internal IReadOnlyList<SourceHead> Heads() => [.. store.All(SourceRecords.Heads).Where(h => h.Removed is null)];

    private Source Load(string id, int version)
    {
        var text = store.Find(SourceRecords.Versions, SourceVersion.KeyOf(id, version)) ?? throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile);
        return Load(text);
    }

    private Source Load(SourceVersion text)
    {
        var structure = store.Find(SourceRecords.Structures, text.Key) ?? throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile);
        return Join(text, StructureCode.Decode(structure.Data));
    }

    private static Source Join(SourceVersion version, Analysis analysis) => Join(version, analysis, PlaceCode.Decode(version.Places));

    private static Source Join(SourceVersion version, Analysis analysis, PlaceMarks? places) => new()
    {
        Id = version.SourceId,
        Version = version.Version,
        Title = version.Title,
        Author = version.Author,
        Date = version.Date,
        Lang = version.Lang,
        Url = version.Url,
        Body = version.Body,
        Places = places,
        Passages = places is null ? analysis.Passages : [.. analysis.Passages.Select(p => p with { Place = places.At(p.Start) ?? p.Place })],
        Quotes = analysis.Quotes,
    };

    // The store keeps milliseconds: cut here, so that what was written equals what is read.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
