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
    public string Text => Source.Slice(Sentence.Start, Sentence.End);
}

/// <summary>A passage that a search found.</summary>
public sealed record PassageHit(Source Source, Passage Passage, double Score);
