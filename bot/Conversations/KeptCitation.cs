using TalksBot.Knowledge;

namespace TalksBot.Bot.Conversations;

/// <summary>Where a quotation stands, in the version that was quoted: enough to cut it again, and none of the text itself.</summary>
/// <param name="Version">Of the source, from 1.</param>
/// <param name="Passage">Its number, for people.</param>
/// <param name="Start">First character, into that version's body.</param>
/// <param name="End">One past the last character.</param>
public sealed record KeptCitation(string Source, int Version, int Passage, int Start, int End)
{
    public static KeptCitation Of(Citation citation) =>
        new(citation.Source.Id, citation.Source.Version, citation.Passage.Number, citation.Start, citation.End);
}
