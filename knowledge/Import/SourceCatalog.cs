using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Similarity;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>The sources of a store: which there are, in which version, and what each holds.</summary>
/// <remarks>A version is written once. A source is a version, its analysis, and the corrections beside them; a retired one keeps all three.</remarks>
internal sealed class SourceCatalog(TalksStore store)
{
    /// <summary>The sources that are quoted, by id.</summary>
    public IReadOnlyList<SourceSummary> List() => [.. Heads().Select(SourceSummary.Of)];

    /// <summary>Those that were retired and are kept, by id.</summary>
    public IReadOnlyList<SourceSummary> ListRetired() =>
        [.. store.All(SourceRecords.Heads).Where(head => head is { Removed: not null, Erased: null }).Select(SourceSummary.Of)];

    /// <summary>The version that is quoted; null when the id is unknown or retired.</summary>
    public Source? Find(string id) => store.Find(SourceRecords.Heads, id) is { Removed: null } head ? Load(head) : null;

    /// <summary>One version, quoted or not; null when there is none of this number.</summary>
    public Source? Find(string id, int version) =>
        store.Find(SourceRecords.Versions, SourceVersion.KeyOf(id, version)) is { } text && store.Find(SourceRecords.Heads, text.SourceId) is { } head
            ? Join(text, StructureCode.Decode(StructureOf(text.Key).Data), head.State())
            : null;

    /// <summary>The quoted version of every source, one after the other: the texts need not fit in memory together.</summary>
    public IEnumerable<Source> All() => Heads().Select(Load);

    /// <summary>How many versions are kept, of quoted and of retired sources.</summary>
    public int CountVersions() => store.Count(SourceRecords.Versions);

    /// <summary>Of a source that is quoted or retired; null for an id that is unknown or was removed for good.</summary>
    public SourceHead? Head(string id) => store.Find(SourceRecords.Heads, id) is { Erased: null } head ? head : null;

    public IReadOnlyList<SourceHead> Heads() => [.. store.All(SourceRecords.Heads).Where(h => h.Removed is null)];

    /// <summary>The sketch of every quoted source.</summary>
    public IEnumerable<KeyValuePair<string, uint[]>> Sketches() =>
        Heads().Select(head => KeyValuePair.Create(head.Id, Sketch.Read(StructureOf(SourceVersion.KeyOf(head.Id, head.Version)).Sketch ?? [])));

    public SourceVersion VersionOf(string id, int version) =>
        store.Find(SourceRecords.Versions, SourceVersion.KeyOf(id, version)) ?? throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile);

    public StoredStructure StructureOf(string key) =>
        store.Find(SourceRecords.Structures, key) ?? throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile);

    public static Source Join(SourceVersion version, Analysis analysis, SourceState state)
    {
        var text = state.Corrections.On(version.ToRaw());
        var mended = state.Corrections.On(analysis);
        var places = PlaceCode.Decode(version.Places);
        return new Source
        {
            Id = version.SourceId,
            Version = version.Version,
            Title = text.Title,
            Author = text.Author,
            Date = text.Date,
            Lang = text.Lang,
            Url = text.Url,
            Body = version.Body,
            Places = places,
            Passages = places is null ? mended.Passages : [.. mended.Passages.Select(p => p with { Place = places.At(p.Start) ?? p.Place })],
            Quotes = mended.Quotes,
        };
    }

    private Source Load(SourceHead head)
    {
        var text = VersionOf(head.Id, head.Version);
        return Join(text, StructureCode.Decode(StructureOf(text.Key).Data), head.State());
    }
}
