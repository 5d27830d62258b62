using Lucene.Net.Analysis;
using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Words in lower case without elided articles ("l’Ukraine" → "ukraine"), every apostrophe read as one.</summary>
internal sealed class FormAnalyzer : Analyzer
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // Beyond ' and U+2019 these stand for an apostrophe in typed French; the elision filter alone knows only the first two.
    private static readonly NormalizeCharMap Apostrophes = MapApostrophes();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, Chain(words));
    }

    internal static TokenStream Chain(TokenStream words) =>
        new ElisionFilter(new LowerCaseFilter(Version, words), Articles);

    protected override TextReader InitReader(string fieldName, TextReader reader) => MapReader(reader);

    internal static TextReader MapReader(TextReader reader) => new MappingCharFilter(Apostrophes, reader);

    private static readonly CharArraySet Articles = new(
        Version,
        new[] { "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "presqu", "quelqu" },
        ignoreCase: true);

    private static NormalizeCharMap MapApostrophes()
    {
        var map = new NormalizeCharMap.Builder();
        foreach (var sign in new[] { "\u2019", "\u02BC", "\u2018", "\uFF07", "\u0060", "\u00B4" })
            map.Add(sign, "'");
        return map.Build();
    }
}
