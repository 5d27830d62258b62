using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>The words of quotations that were shown, kept while digests of chats that were shown the same are made.</summary>
internal sealed class ShownWords(KnowledgeBase texts)
{
    /// <summary>About 200 bytes each.</summary>
    private const int Most = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ShownQuotation, (TermSet, bool)?> _known = [];

    /// <summary>The words, and whether they contest something; null when the store does not hold the version any more.</summary>
    public (TermSet Terms, bool Contests)? Of(ShownQuotation quotation)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(quotation, out var known))
                return known;
        }

        // A version is never altered: its words may be kept whatever is done to the source, until it is removed for good.
        var said = texts.Find(quotation.Source, quotation.Version) is { } source && quotation.Start >= 0 && quotation.Start < quotation.End && quotation.End <= source.Body.Length
            ? source.Slice(quotation.Start, quotation.End)
            : null;
        (TermSet, bool)? found = said is null ? null : (TermSet.Of(said), Contesting.IsIn(said));
        lock (_lock)
        {
            if (_known.Count >= Most)
                _known.Clear();
            _known[quotation] = found;
        }

        return found;
    }
}
