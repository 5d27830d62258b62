namespace TalksBot.Trials.Digests;

/// <summary>TextRank as Mihalcea and Tarau (2004) describe it for sentences, and nothing beside: what a digest is measured against.</summary>
internal static class PlainTextRank
{
    private const double Damping = 0.85;
    private const int Steps = 50, ShortestWord = 4;

    /// <summary>The sentences by rank, best first.</summary>
    public static IReadOnlyList<int> Order(IReadOnlyList<string> sentences)
    {
        var words = sentences.Select(Words).ToArray();
        var weights = words.Select((one, i) => words.Select((other, j) => i == j ? 0 : Alike(one, other)).ToArray()).ToArray();
        var leaving = weights.Select(row => row.Sum()).ToArray();
        var rank = Enumerable.Repeat(1.0, sentences.Count).ToArray();
        for (var step = 0; step < Steps; step++)
            rank = [.. rank.Select((_, i) => 1 - Damping + (Damping * Enumerable.Range(0, rank.Length).Where(j => leaving[j] > 0).Sum(j => weights[j][i] / leaving[j] * rank[j])))];
        return [.. Enumerable.Range(0, rank.Length).OrderByDescending(i => rank[i])];
    }

    private static double Alike(HashSet<string> one, HashSet<string> other)
    {
        var length = Math.Log(one.Count) + Math.Log(other.Count);
        return one.Count < 2 || other.Count < 2 ? 0 : one.Count(other.Contains) / length;
    }

    private static HashSet<string> Words(string sentence) =>
        [.. new string([.. sentence.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ').Where(word => word.Length >= ShortestWord || word.Any(char.IsDigit))];
}
