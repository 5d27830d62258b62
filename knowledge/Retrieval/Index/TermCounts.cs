using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Retrieval.Index;

/// <summary>What the texts hold of a word, as far as an asker may see them: what only an unseen text holds is as if it were nowhere.</summary>
/// <param name="seen">Ids of the sources that may be seen; null for all, which costs least.</param>
internal sealed class TermCounts(PassageIndex index, IReadOnlySet<string>? seen)
{
    private const int Any = 1;

    public int PassageCount => index.With(searcher => seen is null
        ? MultiFields.GetTerms(searcher.IndexReader, PassageIndex.TextField)?.DocCount ?? 0
        : index.Seen(searcher, seen).PassageCount);

    /// <summary>How many passages hold a term; a term of titles alone counts as often as it titles passages.</summary>
    public int Frequency(string term) => Count(PassageIndex.TextField, term) is > 0 and var inTexts ? inTexts : Count(PassageIndex.TitleField, term);

    /// <summary>Words of the texts within an edit distance (insertions, deletions, substitutions, swaps) of a word that they do not hold, nearest and commonest first.</summary>
    /// <param name="form">Folded, unstemmed: stemming a mistyped ending hides the likeness.</param>
    /// <param name="edits">1 or 2.</param>
    public List<string> Near(string form, int edits, int count) => index.With(searcher =>
    {
        var terms = MultiFields.GetTerms(searcher.IndexReader, PassageIndex.FormField);
        if (terms is null)
            return [];
        var found = new List<(string Form, float Boost, int Frequency)>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(PassageIndex.FormField, form), edits, Math.Min(1, form.Length), transpositions: true);
        var boosts = near.Attributes.AddAttribute<IBoostAttribute>();
        while (near.MoveNext())
        {
            var word = near.Term.Utf8ToString();
            if (Count(searcher, PassageIndex.FormField, word) is > 0 and var frequency)
                found.Add((word, boosts.Boost, frequency));
        }

        return found.OrderByDescending(word => word.Boost).ThenByDescending(word => word.Frequency).Take(count).Select(word => word.Form).ToList();
    });

    /// <summary>Whether this term stands in the name of anybody whose words a passage gives.</summary>
    public bool Speaks(string term) => Count(PassageIndex.SpeakerField, term, Any) > 0;

    /// <summary>Whether any source holds this term.</summary>
    public bool Knows(string term) => Count(PassageIndex.WholeField, term, Any) > 0;

    /// <summary>Whether any passage holds this folded, unstemmed word.</summary>
    public bool Holds(string form) => Count(PassageIndex.FormField, form, Any) > 0;

    private int Count(string field, string term, int enough = int.MaxValue) => index.With(searcher => Count(searcher, field, term, enough));

    private int Count(IndexSearcher searcher, string field, string term, int enough = int.MaxValue) => seen is null
        ? searcher.IndexReader.DocFreq(new Term(field, term))
        : index.Seen(searcher, seen).Count(searcher.IndexReader, new Term(field, term), enough);
}
