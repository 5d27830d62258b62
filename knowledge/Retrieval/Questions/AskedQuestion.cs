using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>A question as the search understands it.</summary>
/// <param name="Text">What was asked, chat spelling written out.</param>
/// <param name="Lang">ISO 639-1 of the question.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Phrases">What it holds in quotation marks, as terms.</param>
public sealed record AskedQuestion(string Text, string Lang, QuestionKind Kind, IReadOnlyList<string> Phrases)
{
    internal Token[] Tokens { get; init; } = [];

    /// <summary>The words that name what is asked for ("quelle *année*"), as terms.</summary>
    internal string? Head { get; init; }

    internal Measure Measure { get; init; }

    /// <summary>What "combien de …" counts, as a term; null in other questions.</summary>
    internal string? Counted { get; init; }

    /// <summary>Whom a question for somebody's view calls by a role or as an institution ("que pense *la directrice* …"), as a term.</summary>
    internal string? Subject { get; init; }

    internal IReadOnlyList<string[]> PhraseTerms { get; init; } = [];
}
