namespace TalksBot.Bot.Digests.Composition;

/// <summary>What another person of the same text says of the same matter: where a text has two sides, a digest tells both.</summary>
/// <remarks>That two people contradict each other cannot be told reliably without a model, so it is not claimed: both stand beside each other, each with the name.</remarks>
internal static class OtherSide
{
    // Words of the matter from which two people speak of the same; fewer where one speaks right after the other.
    private const int WordsInCommon = 3, WordsInCommonBeside = 2;

    /// <summary>Each point with the candidate of its source that contests it, or has most words of the matter, in another voice; without where there is none.</summary>
    /// <param name="beside">The candidates of the source of a point.</param>
    public static IReadOnlyList<PointWithOther> Of(IReadOnlyList<Candidate> points, Func<Candidate, IEnumerable<Candidate>> beside, EarlierDigests shown)
    {
        var told = points.ToList();
        var both = new List<PointWithOther>();
        foreach (var point in points)
        {
            var with = With(point, beside(point), told, shown);
            if (with is { Other: { } other, IsToldAnyway: false })
                told.Add(other);
            both.Add(with);
        }

        return both;
    }

    private static PointWithOther With(Candidate point, IEnumerable<Candidate> candidates, IReadOnlyList<Candidate> told, EarlierDigests shown)
    {
        if (point.Highlight.Speaker is not { } speaker)
            return new PointWithOther(point, null, false);
        var best = candidates.Where(other => other.Highlight.Speaker is { } voice && voice != speaker && IsOfTheSame(point, other))
            .OrderByDescending(other => other.Highlight.Contests != point.Highlight.Contests).ThenByDescending(other => other.Highlight.Matter.Likeness(point.Highlight.Matter))
            .FirstOrDefault(other => IsTold(other) || CanBeTold(other));
        return new PointWithOther(point, best, best is not null && IsTold(best));

        bool IsTold(Candidate other) => told.Any(other.Is);

        bool CanBeTold(Candidate other) => !other.Highlight.Leans && !shown.Holds(other) && !told.Any(other.SaysTheSameAs) && !shown.HoldsTheSameAs(other);
    }

    private static bool IsOfTheSame(Candidate point, Candidate other) =>
        other.Highlight.Matter.Common(point.Highlight.Matter) >= (Math.Abs(other.Highlight.Passage - point.Highlight.Passage) <= 1 ? WordsInCommonBeside : WordsInCommon);
}

/// <summary>A point, and what another voice says of the same matter.</summary>
/// <param name="Other">Null for nothing.</param>
/// <param name="IsToldAnyway">Whether it is among the points, or stands beside one of them.</param>
internal sealed record PointWithOther(Candidate Point, Candidate? Other, bool IsToldAnyway);
