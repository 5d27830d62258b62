namespace TalksBot.Bot.Digests.Composition;

/// <summary>
/// Chooses what a digest tells: by maximal marginal relevance, each time the candidate that is worth most beside what was chosen already. Another source and
/// another speaker count for it, words that were said count against it.
/// </summary>
internal sealed class PointChoice(int most, EarlierDigests shown, IReadOnlySet<string> fewerOf)
{
    /// <summary>Candidates compared with each other at a time.</summary>
    private const int Window = 150;

    // How much a further point of the same source, and of the same speaker, is worth; and words of somebody of whom people want fewer.
    private const double SameSource = 0.7, SameSpeaker = 0.85, Fewer = 0.3;

    /// <summary>Below this worth nothing is told: a digest need not be full.</summary>
    private const double Least = 0.2;

    /// <summary>A point for so many sentences of a source: a short text is not told whole.</summary>
    private const int SentencesToPoint = 4;

    private readonly List<Candidate> _chosen = [];
    private bool _isOfSeveral;

    public IReadOnlyList<Candidate> Chosen => _chosen;

    public bool IsFull => _chosen.Count >= most;

    /// <param name="candidates">Best first.</param>
    public void Take(IReadOnlyList<Candidate> candidates)
    {
        var (window, at) = (new List<Candidate>(), 0);
        _isOfSeveral |= candidates.Any(candidate => candidate.Source != candidates[0].Source);
        while (!IsFull)
        {
            for (; window.Count < Window && at < candidates.Count; at++)
            {
                if (!shown.Holds(candidates[at]))
                    window.Add(candidates[at]);
            }

            if (window.Count == 0 || window.MaxBy(Value) is not { } best || Value(best) < Least)
                return;
            window.Remove(best);
            if (!_chosen.Exists(chosen => best.SaysTheSameAs(chosen.Highlight.Terms)) && !shown.HoldsTheSameAs(best))
                _chosen.Add(best);
        }
    }

    private double Value(Candidate candidate)
    {
        var (value, ofSource) = (candidate.Worth, 0);
        if (candidate.Highlight.Speaker is { } speaker && fewerOf.Contains(speaker))
            value *= Fewer;
        var alike = 0.0;
        foreach (var chosen in _chosen)
        {
            var isSameSource = chosen.Source == candidate.Source;
            if (isSameSource)
                (value, ofSource) = (_isOfSeveral ? value * SameSource : value, ofSource + 1);
            // The narrators of two texts are two.
            if (chosen.Highlight.Speaker == candidate.Highlight.Speaker && (isSameSource || candidate.Highlight.Speaker is not null))
                value *= SameSpeaker;
            alike = Math.Max(alike, chosen.Highlight.Terms.Likeness(candidate.Highlight.Terms));
        }

        return ofSource >= 1 + (candidate.Sentences / SentencesToPoint) ? 0 : value * (1 - alike);
    }
}
