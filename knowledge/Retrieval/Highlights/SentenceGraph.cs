using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>
/// How central each sentence of a text is: continuous LexRank (Erkan and Radev, 2004), where a sentence is worth what those are worth that share its words.
/// </summary>
/// <remarks>
/// The cosines are never written down: as each is a product of two vectors, a step of the random walk is one sum over all words and one product for each
/// sentence. Time and memory grow with the words of the text, not with the square of its sentences.
/// </remarks>
internal static class SentenceGraph
{
    private const double Damping = 0.85, Settled = 1e-6;
    private const int MostSteps = 50;

    /// <returns>For each sentence 0..1, of which the most central has 1.</returns>
    public static double[] Rank(IReadOnlyList<Token[]> sentences)
    {
        var (vectors, words) = Vectors(sentences);
        var (rank, next, sum) = (new double[vectors.Length], new double[vectors.Length], new double[words]);
        var degree = Degrees(vectors, sum);
        Array.Fill(rank, 1.0 / Math.Max(1, vectors.Length));
        for (var step = 0; step < MostSteps; step++)
        {
            Array.Clear(sum);
            for (var i = 0; i < vectors.Length; i++)
            {
                if (degree[i] > 0)
                    Add(sum, vectors[i], rank[i] / degree[i]);
            }

            var change = 0.0;
            for (var i = 0; i < vectors.Length; i++)
            {
                var own = degree[i] > 0 ? rank[i] / degree[i] : 0;
                next[i] = ((1 - Damping) / vectors.Length) + (Damping * Math.Max(0, Product(sum, vectors[i]) - own));
                change += Math.Abs(next[i] - rank[i]);
            }

            (rank, next) = (next, rank);
            if (change < Settled)
                break;
        }

        var most = rank.DefaultIfEmpty().Max();
        return most > 0 ? [.. rank.Select(value => value / most)] : rank;
    }

    /// <summary>Of each sentence the sum of its cosines with the others.</summary>
    private static double[] Degrees((int Word, double Weight)[][] vectors, double[] sum)
    {
        foreach (var vector in vectors)
            Add(sum, vector, 1);
        return [.. vectors.Select(vector => vector.Length == 0 ? 0 : Math.Max(0, Product(sum, vector) - 1))];
    }

    private static void Add(double[] sum, (int Word, double Weight)[] vector, double times)
    {
        foreach (var (word, weight) in vector)
            sum[word] += weight * times;
    }

    private static double Product(double[] sum, (int Word, double Weight)[] vector)
    {
        var product = 0.0;
        foreach (var (word, weight) in vector)
            product += sum[word] * weight;
        return product;
    }

    /// <summary>Each sentence as weights of its words (tf · idf within the text), of length 1; empty without words.</summary>
    private static ((int Word, double Weight)[][] Vectors, int Words) Vectors(IReadOnlyList<Token[]> sentences)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = sentences.Select(tokens => tokens.Where(token => !token.IsStop).GroupBy(token => token.Term, StringComparer.Ordinal).Select(term => (Term: term.Key, Count: term.Count())).ToArray()).ToArray();
        var frequencies = new List<int>();
        foreach (var (term, _) in counts.SelectMany(sentence => sentence))
        {
            if (numbers.TryAdd(term, frequencies.Count))
                frequencies.Add(0);
            frequencies[numbers[term]]++;
        }

        var vectors = counts.Select(sentence => Normalised([.. sentence.Select(term => (numbers[term.Term], term.Count * Math.Log(1 + ((double)sentences.Count / frequencies[numbers[term.Term]]))))]));
        return ([.. vectors], frequencies.Count);
    }

    private static (int Word, double Weight)[] Normalised((int Word, double Weight)[] vector)
    {
        var length = Math.Sqrt(vector.Sum(term => term.Weight * term.Weight));
        return length > 0 ? [.. vector.Select(term => (term.Word, term.Weight / length))] : [];
    }
}
