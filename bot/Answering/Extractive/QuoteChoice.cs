using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>One or two neighbouring sentences that are to be quoted together.</summary>
internal sealed record QuoteChoice(Evidence Lead, IReadOnlyList<Sentence> Sentences)
{
    public string Text => Lead.Source.Slice(Sentences[0].Start, Sentences[^1].End);

    public Citation Cut() => Citation.Cut(Lead.Source, Lead.Passage, Sentences);
}
