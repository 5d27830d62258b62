using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Knowledge.Retrieval;

/// <summary>The words of a stretch of text, stemmed, without stop words, each once and as a number: small enough to be kept for many stretches, and compared quickly.</summary>
/// <remarks>Numbers hold within one run of the program; they are not to be stored.</remarks>
public sealed class TermSet
{
    private readonly int[] _terms;
    private readonly int[] _numbers;

    private TermSet(int[] ascending, int[] numbers) => (_terms, _numbers) = (ascending, numbers);

    public static TermSet Of(string text) => Of(TextTokens.Of(text));

    /// <summary>How many.</summary>
    public int Count => _terms.Length;

    /// <summary>In ascending order.</summary>
    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>Share of the common words among those of the smaller set, 0..1: a sentence within a longer one is wholly like it.</summary>
    public double Within(TermSet other) => Count == 0 || other.Count == 0 ? 0 : (double)Common(other) / Math.Min(Count, other.Count);

    /// <summary>Share of the common words among all words of both, 0..1 (Jaccard).</summary>
    public double Likeness(TermSet other)
    {
        var common = Common(other);
        return common == 0 ? 0 : (double)common / (Count + other.Count - common);
    }

    /// <summary>Whether each names a number that the other does not: "ten crossings a day" and "twelve crossings a day" have all other words in common, and do not say the same.</summary>
    public bool DiffersInNumbers(TermSet other) => _numbers.Except(other._numbers).Any() && other._numbers.Except(_numbers).Any();

    /// <summary>How many words both have.</summary>
    public int Common(TermSet other)
    {
        var (one, two) = (_terms, other._terms);
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < two.Length)
        {
            var (a, b) = (one[i], two[j]);
            if (a == b)
                common++;
            if (a <= b)
                i++;
            if (b <= a)
                j++;
        }

        return common;
    }

    internal static TermSet Of(IReadOnlyCollection<Token> tokens)
    {
        var terms = tokens.Where(token => !token.IsStop).Select(token => token.Term.GetHashCode(StringComparison.Ordinal)).Distinct().ToArray();
        Array.Sort(terms);
        return new TermSet(terms, [.. NamedNumbers.Of(tokens).Select(number => number.GetHashCode(StringComparison.Ordinal))]);
    }
}
