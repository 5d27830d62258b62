using System.Text;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Tartarus.Snowball.Ext;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>From a word's form to the term that is indexed: accents folded, then Snowball French (Russian light stemming for Cyrillic): typed with or without accents a word has the same term.</summary>
internal static class Stemming
{
    private const int ShortestVerb = 4;

    [ThreadStatic]
    private static FrenchStemmer? t_french;

    /// <summary>Lower-case form without accents: "élections" → "elections".</summary>
    public static string Fold(string form)
    {
        var composed = form.InForm(NormalizationForm.FormC);
        if (composed.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0)
            return composed;
        var output = new char[composed.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(composed.ToCharArray(), 0, output, 0, composed.Length);
        return new string(output, 0, length);
    }

    public static string Term(string form)
    {
        if (form.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return Fold(form);
        if (form.Any(c => c is >= '\u0400' and <= '\u04FF'))
            return RussianTerm(form);
        var stemmer = t_french ??= new FrenchStemmer();
        stemmer.SetCurrent(Fold(form));
        stemmer.Stem();
        return WithoutPlural(Fold(stemmer.Current));
    }

    // Snowball leaves the third person plural as it is ("demandent"), so that "demande" would not meet it.
    private static string WithoutPlural(string stem) =>
        stem.Length >= ShortestVerb + 3 && stem.EndsWith("ent", StringComparison.Ordinal) && stem[^4] != 'm' ? stem[..^3] : stem;

    private static string RussianTerm(string form)
    {
        var letters = form.Replace('ё', 'е').ToCharArray();
        var length = new RussianLightStemmer().Stem(letters, letters.Length);
        return new string(letters, 0, length);
    }
}
