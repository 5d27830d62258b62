using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>What earlier digests showed to a chat: the same sentence is known by its place, one that says the same by its words, whichever source or version it is in.</summary>
internal sealed class EarlierDigests(IReadOnlyList<ShownQuotation> shown, ShownWords words)
{
    private readonly ILookup<(string Source, int Version), ShownQuotation> _places = shown.ToLookup(quotation => (quotation.Source, quotation.Version));
    private (TermSet Terms, bool Contests)[]? _words;

    public bool Holds(Candidate candidate)
    {
        foreach (var quotation in _places[(candidate.Source, candidate.Version)])
        {
            if (quotation.Start <= candidate.Highlight.Start && candidate.Highlight.Start < quotation.End)
                return true;
        }

        return false;
    }

    public bool HoldsTheSameAs(Candidate candidate)
    {
        _words ??= [.. shown.Select(words.Of).OfType<(TermSet, bool)>()];
        return Array.Exists(_words, known => known.Contests == candidate.Highlight.Contests && candidate.SaysTheSameAs(known.Terms));
    }
}
