using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace TalksBot.Knowledge.Retrieval.Index;

/// <summary>BM25 that counts, for each field, only the documents that have it.</summary>
/// <remarks>Passages and whole sources share one index; Lucene 4.8 divides by all documents, which would halve the mean lengths.</remarks>
internal sealed class FieldSimilarity() : BM25Similarity(K1, B)
{
    private new const float K1 = 1.2f, B = 0.75f;

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0 || collectionStats.DocCount <= 0
            ? 1
            : (float)collectionStats.SumTotalTermFreq / collectionStats.DocCount;

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var documents = collectionStats.DocCount > 0 ? collectionStats.DocCount : collectionStats.MaxDoc;
        var idf = Idf(termStats.DocFreq, documents);
        return new Explanation(idf, "idf");
    }
}
