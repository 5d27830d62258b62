namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>A sentence of a source that is worth telling by itself, where nobody asked.</summary>
/// <param name="Passage">Index into <see cref="Source.Passages"/>.</param>
/// <param name="Sentence">Index into its sentences.</param>
/// <param name="Start">First character of the sentence, into the body.</param>
/// <param name="Leans">Whether it cannot be understood without the sentence before it ("Il a ajouté …"), which is then told with it.</param>
/// <param name="Score">0..1 within its source; the best has 1.</param>
/// <param name="Speaker">Whose words or view it gives; null for the narrator.</param>
/// <param name="Terms">What it is compared by, the sentence before included where it leans on it.</param>
public sealed record Highlight(int Passage, int Sentence, int Start, bool Leans, double Score, string? Speaker, TermSet Terms)
{
    /// <summary>What it is about: its words without those that say who speaks (name, role, "a déclaré").</summary>
    public required TermSet Matter { get; init; }

    /// <summary>Whether it denies or contests something.</summary>
    public required bool Contests { get; init; }

    /// <summary>Cuts it out of the source that it was found in: one quotation, or two where the sentence that it leans on is somebody else's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is another source, or another version.</exception>
    public IReadOnlyList<Citation> Cut(Source source)
    {
        var passage = source.Passages[Passage];
        var sentence = passage.Sentences[Sentence];
        ArgumentOutOfRangeException.ThrowIfNotEqual(sentence.Start, Start);
        if (!Leans)
            return [Citation.Cut(source, passage, sentence)];
        var before = passage.Sentences[Sentence - 1];
        return before.Speaker == sentence.Speaker
            ? [Citation.Cut(source, passage, before, sentence)]
            : [Citation.Cut(source, passage, before), Citation.Cut(source, passage, sentence)];
    }
}
