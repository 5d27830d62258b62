using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>What the index holds: the stems of all words that are not stop words, and in one field their unstemmed forms.</summary>
internal sealed class TermAnalyzer(string formField) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>Raise it when the chain or the fields change: an index made with another number is rebuilt.</summary>
    public const int Generation = 2;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(FormAnalyzer.Version, reader);
        return new TokenStreamComponents(words, new TermFilter(FormAnalyzer.Chain(words), stem: fieldName != formField));
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) => FormAnalyzer.MapReader(reader);

    private sealed class TermFilter : TokenFilter
    {
        private readonly ICharTermAttribute _term;

        private readonly bool _stem;

        public TermFilter(TokenStream input, bool stem)
            : base(input) => (_term, _stem) = (AddAttribute<ICharTermAttribute>(), stem);

        public override bool IncrementToken()
        {
            while (m_input.IncrementToken())
            {
                var (folded, term) = TextTokens.Fold(_term.ToString());
                if (StopWords.Contains(folded) || term.Length == 0)
                    continue;
                _term.SetEmpty().Append(_stem ? term : folded);
                return true;
            }

            return false;
        }
    }
}
