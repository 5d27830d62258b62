using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>A passage whose speakers are not known yet.</summary>
/// <param name="Start">Where its words begin, after the mark of its turn.</param>
/// <param name="Clauses">The words of each sentence; empty in a language without a grammar of speech.</param>
/// <param name="FirstSentence">The first one's number in the text.</param>
internal sealed record Draft(int Start, int End, BlockKind Block, TurnMark Mark, IReadOnlyList<Span> Sentences, IReadOnlyList<Clause> Clauses, IReadOnlyList<Report> Reports, int FirstSentence);
