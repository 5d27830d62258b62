using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>A point of a digest before it is cut out of its source.</summary>
/// <param name="With">The candidate, and what another voice says of the same matter.</param>
internal sealed record ChosenPoint(Source Source, PointWithOther With)
{
    /// <summary>The quotations speak for themselves: one, with the other side beside it, or with the sentence of somebody else that it leans on.</summary>
    public DigestPoint Quoted(AnswerWords words)
    {
        var citations = With.Point.Highlight.Cut(Source);
        return Of(citations.Count == 1 && With is { Other: { } other, IsToldAnyway: false } ? [citations[0], .. other.Highlight.Cut(Source)] : citations, null, words);
    }

    public static DigestPoint Of(IReadOnlyList<Citation> citations, string? claim, AnswerWords words)
    {
        var quotations = AnswerWriting.Statements(citations, words).Select(statement => statement.Text);
        return new DigestPoint(new Statement(string.Join('\n', claim is null ? quotations : quotations.Prepend(claim)), [.. Enumerable.Range(0, citations.Count)], claim), citations);
    }
}
