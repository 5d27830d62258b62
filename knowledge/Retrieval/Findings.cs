using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval;

/// <summary>What a search of the texts brings for a question.</summary>
/// <param name="Question">The question as it was understood.</param>
/// <param name="Sentences">Best first.</param>
/// <param name="Confidence">0..1: how likely it is that the texts answer the question.</param>
public sealed record Findings(AskedQuestion Question, IReadOnlyList<Evidence> Sentences, double Confidence)
{
    /// <summary>Names in the question that no text holds, not even in a near spelling, as they were typed.</summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];
}

/// <summary>A sentence that may answer a question.</summary>
/// <param name="Score">Comparable only within one search.</param>
public sealed record Evidence(Source Source, Passage Passage, Sentence Sentence, double Score)
{
    private HashSet<string>? _terms;

    public string Text => Source.Slice(Sentence.Start, Sentence.End);

    internal Token[] Tokens { get; init; } = [];

    private HashSet<string> Terms => _terms ??= Tokens.Where(token => !token.IsStop).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

    /// <summary>How far another sentence says the same in the same words: share of common terms among all terms of both (Jaccard), 0..1; stop words do not count.</summary>
    public double Likeness(Evidence other)
    {
        var common = Terms.Count(other.Terms.Contains);
        var all = Terms.Count + other.Terms.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}

/// <summary>A passage that a search found.</summary>
public sealed record PassageHit(Source Source, Passage Passage, double Score);
