using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Retrieval.Index;

/// <summary>The documents of some sources in one state of the index, for counting what they alone hold.</summary>
internal sealed class SeenDocuments
{
    private readonly FixedBitSet[] _segments;

    /// <param name="sourceField">The column that holds a document's source.</param>
    /// <param name="numberField">The column that holds a passage's number; a document of a whole source has none.</param>
    public SeenDocuments(DirectoryReader reader, IReadOnlySet<string> sources, string sourceField, string numberField)
    {
        Version = reader.Version;
        _segments = [.. reader.Leaves.Select(leaf => Documents(leaf.AtomicReader, sources, sourceField))];
        PassageCount = reader.Leaves.Sum(leaf => Passages(leaf.AtomicReader, _segments[leaf.Ord], numberField));
    }

    /// <summary>Of the index: another one has other documents.</summary>
    public long Version { get; }

    public int PassageCount { get; }

    /// <summary>How many of the documents hold a term.</summary>
    /// <param name="enough">Where counting stops.</param>
    public int Count(IndexReader reader, Term term, int enough = int.MaxValue)
    {
        var count = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(term) is not { } documents)
                continue;
            while (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (_segments[leaf.Ord].Get(document) && ++count >= enough)
                    return count;
            }
        }

        return count;
    }

    private static FixedBitSet Documents(AtomicReader segment, IReadOnlySet<string> sources, string sourceField)
    {
        var documents = new FixedBitSet(segment.MaxDoc);
        if (segment.GetSortedDocValues(sourceField) is not { } column)
            return documents;
        var seen = new bool[column.ValueCount];
        var id = new BytesRef();
        for (var i = 0; i < seen.Length; i++)
        {
            column.LookupOrd(i, id);
            seen[i] = sources.Contains(id.Utf8ToString());
        }

        var live = segment.LiveDocs;
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (live?.Get(document) is not false && column.GetOrd(document) is >= 0 and var source && seen[source])
                documents.Set(document);
        }

        return documents;
    }

    private static int Passages(AtomicReader segment, FixedBitSet documents, string numberField)
    {
        if (segment.GetDocsWithField(numberField) is not { } numbered)
            return 0;
        var passages = 0;
        for (var document = 0; document < segment.MaxDoc; document++)
            passages += documents.Get(document) && numbered.Get(document) ? 1 : 0;
        return passages;
    }
}
