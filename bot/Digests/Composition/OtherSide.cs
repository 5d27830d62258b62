namespace TalksBot.Bot.Digests.Composition;

/// <summary>What another person of the same text says of the same matter: where a text has two sides, a digest tells both.</summary>
/// <remarks>That two people contradict each other cannot be told reliably without a model, so it is not claimed: both stand beside each other, each with the name.</remarks>
internal static class OtherSide
{
    private const int WordsInCommon = 2;

    /// <summary>Each point with the candidate of its source that has most words of the matter in another voice; with none where there is none, or where the digest tells it anyway.</summary>
    public static IReadOnlyList<(Candidate Point, Candidate? Other)> Of(IReadOnlyList<Candidate> points, IEnumerable<Candidate> candidates, EarlierDigests shown)
    {
        var bySource = candidates.ToLookup(candidate => candidate.Source, StringComparer.Ordinal);
        var told = points.ToList();
        var both = new List<(Candidate, Candidate?)>();
        foreach (var point in points)
        {
            var other = Other(point, bySource[point.Source], told, shown);
            if (other is not null)
                told.Add(other);
            both.Add((point, other));
        }

        return both;
    }

    private static Candidate? Other(Candidate point, IEnumerable<Candidate> candidates, IReadOnlyList<Candidate> told, EarlierDigests shown)
    {
        if (point.Highlight.Speaker is not { } speaker)
            return null;
        var others = candidates.Where(other => other.Highlight.Speaker is { } voice && voice != speaker && other.Highlight.Terms.Common(point.Highlight.Terms) >= WordsInCommon).ToArray();
        return others.Any(other => told.Any(other.Is))
            ? null
            : others.Where(other => !other.Highlight.Leans && !shown.Holds(other) && !told.Any(known => other.SaysTheSameAs(known.Highlight.Terms)) && !shown.HoldsTheSameAs(other))
                .MaxBy(other => other.Highlight.Terms.Likeness(point.Highlight.Terms));
    }
}
