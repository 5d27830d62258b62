namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Keeps the tokens of the sources that questions touched, within a bound on memory.</summary>
internal sealed class SourceTermsCache(Func<string, Source?> find)
{
    // About 60 bytes a token: some 60 MB at the most.
    private const int MostTokens = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SourceTerms> _known = new(StringComparer.Ordinal);
    private int _tokens;
    private int _changes;

    public SourceTerms? Of(string sourceId)
    {
        int changes;
        lock (_lock)
        {
            if (_known.TryGetValue(sourceId, out var known))
                return known;
            changes = _changes;
        }

        if (find(sourceId) is not { } source)
            return null;
        var terms = new SourceTerms(source);
        lock (_lock)
        {
            // Read while the store changed: it may be the version before, so it is used once and not kept.
            if (changes != _changes)
                return terms;
            if (_tokens + terms.TokenCount > MostTokens)
            {
                _known.Clear();
                _tokens = 0;
            }

            if (_known.TryAdd(sourceId, terms))
                _tokens += terms.TokenCount;
        }

        return terms;
    }

    public void Forget(IEnumerable<string> sourceIds)
    {
        lock (_lock)
        {
            _changes++;
            foreach (var id in sourceIds)
            {
                if (_known.Remove(id, out var terms))
                    _tokens -= terms.TokenCount;
            }
        }
    }
}
