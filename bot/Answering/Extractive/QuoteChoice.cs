using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>One or two neighbouring sentences that are to be quoted together.</summary>
/// <param name="Lead">The one that was chosen.</param>
/// <param name="Sentences">In the order of the text, the lead among them.</param>
internal sealed record QuoteChoice(Evidence Lead, IReadOnlyList<Evidence> Sentences)
{
    // Two quotations that share more than this of their words say the same.
    private const double TheSame = 0.7;

    private readonly HashSet<string> _terms = [.. Sentences.SelectMany(sentence => sentence.Terms)];

    public int Start => Sentences[0].Sentence.Start;

    public int End => Sentences[^1].Sentence.End;

    public bool Overlaps(QuoteChoice other) => Lead.Source.Id == other.Lead.Source.Id && Start < other.End && other.Start < End;

    public bool SaysTheSameAs(QuoteChoice other) => SentenceLikeness.Of(_terms, other._terms) > TheSame;

    public Citation Cut() => Citation.Cut(Lead.Source, Lead.Passage, [.. Sentences.Select(sentence => sentence.Sentence)]);
}
