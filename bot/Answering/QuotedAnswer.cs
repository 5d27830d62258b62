using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering;

/// <summary>Statements with the citations that they point at.</summary>
internal sealed record QuotedAnswer(IReadOnlyList<Statement> Statements, IReadOnlyList<Citation> Citations);
