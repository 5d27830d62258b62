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
/// <param name="Coverage">How much of the question's words, weighed, the sentence holds itself, 0..1.</param>
public sealed record Evidence(Source Source, Passage Passage, Sentence Sentence, double Score, double Coverage)
{
    private IReadOnlySet<string>? _terms;

    public string Text => Source.Slice(Sentence.Start, Sentence.End);

    /// <summary>What it is matched by: its words without stop words, stemmed, each once.</summary>
    public IReadOnlySet<string> Terms => _terms ??= SentenceLikeness.Terms(Tokens);

    internal Token[] Tokens { get; init; } = [];
}

/// <summary>A passage that a search found.</summary>
public sealed record PassageHit(Source Source, Passage Passage, double Score);
