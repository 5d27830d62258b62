using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>A sentence that a digest may tell.</summary>
/// <param name="Version">Of the source.</param>
/// <param name="Sentences">How many its source has: a short text is not told whole.</param>
/// <param name="Worth">Among the sources that the digest draws on; about 1 for the best.</param>
internal sealed record Candidate(string Source, int Version, int Sentences, Highlight Highlight, double Worth)
{
    // Words in common from which two sentences say the same.
    private const double TheSame = 0.5, TheSameWithin = 0.8;
    private const int FewestWords = 4;

    /// <summary>Most words in common, and no other numbers: what was ten and is twelve now is news.</summary>
    public bool SaysTheSameAs(Knowledge.Retrieval.TermSet other) =>
        (Highlight.Terms.Likeness(other) >= TheSame || (Math.Min(Highlight.Terms.Count, other.Count) >= FewestWords && Highlight.Terms.Within(other) >= TheSameWithin))
        && !Highlight.Terms.DiffersInNumbers(other);

    /// <summary>Who denies something does not say the same as who says it, though most of their words are the same.</summary>
    public bool SaysTheSameAs(Candidate other) => Highlight.Contests == other.Highlight.Contests && SaysTheSameAs(other.Highlight.Terms);

    public bool Is(Candidate other) => Source == other.Source && Highlight.Start == other.Highlight.Start;
}
