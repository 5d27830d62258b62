using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>Some sources together, and what is worth telling of them: what several of them speak of is worth more.</summary>
/// <param name="Sources">Their ids.</param>
/// <param name="Candidates">Best first.</param>
internal sealed record DigestScope(IReadOnlyList<string> Sources, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>Sources that are looked at together.</summary>
    public const int Most = 3000;

    // What a third of the texts share is their language, not their topic.
    private const double TopicOfAll = 0.3, OfShared = 0.5;

    public static DigestScope Of(IReadOnlyList<string> sources, SourceShelf shelf)
    {
        var found = sources.Select(id => (Id: id, Highlights: shelf.HighlightsOf(id))).Where(source => source.Highlights is { Best.Count: > 0 }).ToArray();
        var spread = Spread(found.Select(source => source.Highlights!));
        var candidates = found.SelectMany(source => source.Highlights!.Best.Select(highlight => new Candidate(
            source.Id, source.Highlights.Version, source.Highlights.Sentences, highlight, highlight.Score * (1 + (OfShared * Shared(highlight, spread, found.Length))))));
        return new DigestScope(sources, [.. candidates.OrderByDescending(candidate => candidate.Worth)]);
    }

    /// <summary>For each word the number of sources that have it in a highlight.</summary>
    private static Dictionary<int, int> Spread(IEnumerable<SourceHighlights> sources)
    {
        var spread = new Dictionary<int, int>();
        var words = new HashSet<int>();
        foreach (var source in sources)
        {
            words.Clear();
            foreach (var highlight in source.Best)
            {
                foreach (var term in highlight.Terms.Terms)
                    words.Add(term);
            }

            foreach (var word in words)
                spread[word] = spread.GetValueOrDefault(word) + 1;
        }

        return spread;
    }

    /// <summary>0..1: how much of a sentence other sources speak of too.</summary>
    private static double Shared(Highlight highlight, Dictionary<int, int> spread, int sources)
    {
        if (sources < 2 || highlight.Terms.Count == 0)
            return 0;
        var most = Math.Max(2, sources * TopicOfAll);
        var shared = 0.0;
        foreach (var term in highlight.Terms.Terms)
        {
            var count = spread[term];
            if (count >= 2 && count <= most)
                shared += Math.Log(count) / Math.Log(sources);
        }

        return Math.Min(1, shared / highlight.Terms.Count * 2);
    }
}
