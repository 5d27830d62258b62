using System.Globalization;
using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Index;
using TalksBot.Knowledge.Retrieval.Questions;
using TalksBot.Knowledge.Retrieval.Ranking;

namespace TalksBot.Knowledge.Retrieval;

/// <summary>The full-text index beside the store: derived from it, thrown away and rebuilt whenever the two disagree.</summary>
public sealed class SearchIndex : IDisposable
{
    private const string StoreKey = "store", GenerationKey = "generation", AnalysisKey = "analysis";

    // A byline is there or it is not: nothing was learned for it.
    private const double SureOfFront = 0.9;

    private readonly PassageIndex _passages;
    private readonly SourceTermsCache _terms;
    private readonly QuestionRanking _ranking;

    private SearchIndex(PassageIndex passages, Func<string, Source?> find)
    {
        (_passages, _terms) = (passages, new SourceTermsCache(find));
        _ranking = new QuestionRanking(passages, _terms.Of);
    }

    /// <summary>Opens the index in a folder; rebuilds it when it is missing, damaged or carries another stamp.</summary>
    /// <param name="folder">The index's own folder; only the holder of the store's lock may open it.</param>
    /// <param name="stamp">The state of the store.</param>
    /// <param name="current">The newest version of every source, read only when a rebuild is needed.</param>
    /// <param name="find">The newest version of one source; null when the id is unknown.</param>
    public static SearchIndex Open(string folder, IndexStamp stamp, Func<IEnumerable<Source>> current, Func<string, Source?> find) =>
        new(TryOpen(folder, stamp) ?? Rebuild(folder, stamp, current()), find);

    /// <summary>Makes the index follow a write to the store: sources added or replaced, ids removed; commits with the stamp.</summary>
    public void Apply(IndexStamp stamp, IReadOnlyList<Source> changed, IReadOnlyList<string> removed)
    {
        foreach (var source in changed)
            _passages.Put(source);
        foreach (var id in removed)
            _passages.Remove(id);
        _passages.Commit(Data(stamp));
        _terms.Forget(changed.Select(source => source.Id).Concat(removed));
    }

    /// <summary>The sentences that may answer a question, best first, and how likely it is that they do.</summary>
    public Findings Find(SearchRequest request)
    {
        var (question, query) = _ranking.Read(request);
        if (question.Kind is QuestionKind.Author or QuestionKind.Title or QuestionKind.Published && _ranking.Front(question, query, request.Sources) is { Count: > 0 } front)
            return new Findings(question, front, SureOfFront);
        var passages = _ranking.Passages(question, query, request.Sources);
        var sentences = QuestionRanking.Sentences(passages);
        return new Findings(question, [.. sentences.Select(AsEvidence)], ConfidenceScoring.Of(question, query, passages, sentences))
        {
            UnknownNames = [.. query.Terms.Where(term => term is { IsName: true, IsKnown: false }).Select(term => term.Printed)],
        };
    }

    private static Evidence AsEvidence(RankedSentence ranked)
    {
        var sentence = ranked.Match.Passage.Sentences[ranked.Index];
        return new Evidence(ranked.Match.Source.Source, ranked.Match.Passage.Passage, sentence.Sentence, ranked.Score, ranked.Features[(int)SentenceFeature.Coverage]) { Tokens = sentence.Tokens };
    }

    /// <summary>The passages nearest to a question, best first.</summary>
    public IReadOnlyList<PassageHit> Search(SearchRequest request, int top)
    {
        var (question, query) = _ranking.Read(request);
        return [.. _ranking.Passages(question, query, request.Sources).Take(top)
            .Select(passage => new PassageHit(passage.Match.Source.Source, passage.Match.Passage.Passage, passage.Score))];
    }

    /// <summary>Whether a name belongs to somebody whose words the texts give; near spellings count.</summary>
    /// <param name="seen">Ids of the sources that count; null for all.</param>
    public bool Speaks(string name, IReadOnlySet<string>? seen = null)
    {
        var texts = new TermCounts(_passages, seen);
        return QueryTermReading.Read(QuestionReading.Read(name, null), texts).Terms is { Count: > 0 } terms
            && terms.All(term => term.Variants.Any(variant => variant.Strength > 0.5 && texts.Speaks(variant.Term)));
    }

    public void Dispose() => _passages.Dispose();

    // Lucene throws many kinds of exception on a damaged index (IndexNotFound, CorruptIndex, EndOfStream, Argument …): whatever it is, the
    // store holds the truth and the index is made anew.
    private static PassageIndex? TryOpen(string folder, IndexStamp stamp)
    {
        PassageIndex? index = null;
        try
        {
            if (!Directory.Exists(folder) || !Fits(PassageIndex.CommitData(folder), stamp))
                return null;
            index = new PassageIndex(folder);
            _ = new TermCounts(index, seen: null).PassageCount;
            return index;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            index?.Dispose();
            return null;
        }
    }

    private static PassageIndex Rebuild(string folder, IndexStamp stamp, IEnumerable<Source> sources)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var index = new PassageIndex(folder);
        try
        {
            foreach (var source in sources)
                index.Put(source);
            index.Commit(Data(stamp));
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    private static bool Fits(IDictionary<string, string> data, IndexStamp stamp) =>
        Data(stamp).All(pair => data.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static Dictionary<string, string> Data(IndexStamp stamp) => new()
    {
        [StoreKey] = stamp.StoreId.ToString("N"),
        [GenerationKey] = stamp.Generation.ToString(CultureInfo.InvariantCulture),
        [AnalysisKey] = TermAnalyzer.Generation.ToString(CultureInfo.InvariantCulture),
    };
}
