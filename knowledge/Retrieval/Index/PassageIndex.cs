using System.Runtime.CompilerServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Index;

/// <summary>One Lucene document a passage. Only the holder of the store's lock opens it: Lucene's own lock does not keep a second process out on Linux.</summary>
internal sealed class PassageIndex : IDisposable
{
    internal const string TitleField = "title", TextField = "text", SpeakerField = "speaker", FormField = "form", WholeField = "whole";

    private const string SourceField = "source", NumberField = "number";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly FieldSimilarity _similarity = new();
    private readonly ConditionalWeakTable<IReadOnlySet<string>, SeenDocuments> _seen = [];

    // Not memory-mapped (the default on 64 bits): Lucene.Net 4.8 keeps each clone of a mapped file in a weak table, which every garbage collection
    // walks; after some thousand questions a collection took sixty milliseconds instead of a quarter of one.
    public PassageIndex(string folder)
    {
        _directory = new NIOFSDirectory(folder);
        try
        {
            var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new TermAnalyzer(FormField)) { Similarity = _similarity, OpenMode = OpenMode.CREATE_OR_APPEND };
            _writer = new IndexWriter(_directory, settings);
            _searchers = new SearcherManager(_writer, applyAllDeletes: true, new SearcherFactory());
        }
        catch
        {
            _writer?.Dispose();
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>What the last commit said of itself; empty for a new index.</summary>
    public static IDictionary<string, string> CommitData(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        return DirectoryReader.IndexExists(directory) ? DirectoryReader.ListCommits(directory)[^1].UserData : new Dictionary<string, string>();
    }

    public void Put(Source source)
    {
        _writer.DeleteDocuments(new Term(SourceField, source.Id));
        _writer.AddDocument(new Document
        {
            new StringField(SourceField, source.Id, Field.Store.NO),
            new SortedDocValuesField(SourceField, new BytesRef(source.Id)),
            new TextField(WholeField, $"{source.Title}\n{source.Body}", Field.Store.NO),
        });
        foreach (var passage in source.Passages)
        {
            _writer.AddDocument(new Document
            {
                new StringField(SourceField, source.Id, Field.Store.NO),
                new SortedDocValuesField(SourceField, new BytesRef(source.Id)),
                new Int32Field(NumberField, passage.Number, Field.Store.NO),
                new NumericDocValuesField(NumberField, passage.Number),
                new TextField(TitleField, source.Title, Field.Store.NO),
                new TextField(TextField, source.Slice(passage.Start, passage.End), Field.Store.NO),
                new TextField(SpeakerField, Speakers(passage), Field.Store.NO),
                new TextField(FormField, $"{source.Title}\n{source.Slice(passage.Start, passage.End)}\n{Speakers(passage)}", Field.Store.NO),
            });
        }

        static string Speakers(Passage passage) =>
            string.Join('\n', passage.Sentences.Select(sentence => sentence.Speaker).Append(passage.Speaker).OfType<string>().Distinct());
    }

    public void Remove(string sourceId) => _writer.DeleteDocuments(new Term(SourceField, sourceId));

    /// <summary>Makes what was put and removed last, with the data that say which state of the store this is.</summary>
    public void Commit(IDictionary<string, string> data)
    {
        _writer.SetCommitData(data);
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>The passages that hold some of the terms, best first by BM25 over text, title and speaker.</summary>
    public List<Candidate> Candidates(IReadOnlyCollection<(string Term, double Weight)> terms, IReadOnlyCollection<string>? scope, int count) =>
        Search(Any(terms, (TextField, 1), (TitleField, 0.7), (SpeakerField, 0.5)), scope, count, (hit, place) => new Candidate(place.Source(hit.Doc), place.Number(hit.Doc), hit.Score));

    /// <summary>BM25 of whole sources, for those that fit best: a long text may spread what is asked over several passages.</summary>
    public Dictionary<string, double> Sources(IReadOnlyCollection<(string Term, double Weight)> terms, IReadOnlyCollection<string>? scope, int count) =>
        Search(Any(terms, (WholeField, 1)), scope, count, (hit, place) => (Id: place.Source(hit.Doc), hit.Score))
            .ToDictionary(hit => hit.Id, hit => (double)hit.Score, StringComparer.Ordinal);

    /// <summary>Sources whose title and byline stand in their body, those first whose title meets most of the terms.</summary>
    public List<string> Fronts(IReadOnlyCollection<(string Term, double Weight)> terms, IReadOnlyCollection<string>? scope, int count)
    {
        var query = Any(terms, (TitleField, 1), (TextField, 1));
        query.Add(NumericRangeQuery.NewInt32Range(NumberField, 0, 0, minInclusive: true, maxInclusive: true), Occur.MUST);
        return Search(query, scope, count, (hit, place) => place.Source(hit.Doc));
    }

    private static BooleanQuery Any(IReadOnlyCollection<(string Term, double Weight)> terms, params ReadOnlySpan<(string Name, double Boost)> fields)
    {
        var query = new BooleanQuery();
        foreach (var (term, weight) in terms)
        {
            foreach (var (name, boost) in fields)
            {
                if (query.Clauses.Count < BooleanQuery.MaxClauseCount)
                    query.Add(new TermQuery(new Term(name, term)) { Boost = (float)(weight * boost) }, Occur.SHOULD);
            }
        }

        return query;
    }

    private List<TResult> Search<TResult>(BooleanQuery query, IReadOnlyCollection<string>? scope, int count, Func<ScoreDoc, PlaceReader, TResult> read) => With(searcher =>
    {
        var filter = scope is null ? null : new FieldCacheTermsFilter(SourceField, [.. scope]);
        var places = new PlaceReader(searcher.IndexReader.Leaves);
        return searcher.Search(query, filter, count).ScoreDocs.Select(hit => read(hit, places)).ToList();
    });

    // Where a hit stands, from the columns beside the index: reading 150 stored documents a question took longer than finding them.
    private sealed class PlaceReader(IList<AtomicReaderContext> segments)
    {
        private readonly (SortedDocValues Sources, NumericDocValues? Numbers)?[] _columns = new (SortedDocValues, NumericDocValues?)?[segments.Count];
        private readonly BytesRef _id = new();

        public string Source(int document)
        {
            var (columns, at) = Columns(document);
            columns.Sources.Get(at, _id);
            return _id.Utf8ToString();
        }

        public int Number(int document)
        {
            var (columns, at) = Columns(document);
            return (int)(columns.Numbers?.Get(at) ?? 0);
        }

        private ((SortedDocValues Sources, NumericDocValues? Numbers) Columns, int At) Columns(int document)
        {
            var segment = ReaderUtil.SubIndex(document, segments);
            var reader = segments[segment].AtomicReader;
            return (_columns[segment] ??= (reader.GetSortedDocValues(SourceField), reader.GetNumericDocValues(NumberField)), document - segments[segment].DocBase);
        }
    }

    /// <summary>The documents of some sources: found once for a set and a state of the index, since a chat asks with the same set again and again.</summary>
    public SeenDocuments Seen(IndexSearcher searcher, IReadOnlySet<string> sources)
    {
        var reader = (DirectoryReader)searcher.IndexReader;
        if (_seen.TryGetValue(sources, out var known) && known.Version == reader.Version)
            return known;
        var found = new SeenDocuments(reader, sources, SourceField, NumberField);
        _seen.AddOrUpdate(sources, found);
        return found;
    }

    public TResult With<TResult>(Func<IndexSearcher, TResult> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            searcher.Similarity = _similarity;
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }
}

/// <summary>A passage that holds some of a question's terms.</summary>
internal readonly record struct Candidate(string SourceId, int Passage, double Score);
