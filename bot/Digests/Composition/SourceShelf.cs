using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>What digests need of each source: its highlights, found once for each version, and the texts that were quoted last. Bounded, and in step with the store.</summary>
internal sealed class SourceShelf(KnowledgeBase texts)
{
    /// <summary>About 200 bytes each: some 50 MB at the most.</summary>
    private const int MostHighlights = 200_000;

    /// <summary>UTF-16 code units of the bodies kept, some 20 MB with their structure.</summary>
    private const int MostCharacters = 4_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _quoted = new(StringComparer.Ordinal);
    private int _highlights, _characters;
    private long _quotedAt;

    /// <summary>Null when the source is not quoted (any more), or unknown.</summary>
    public SourceHighlights? HighlightsOf(string id)
    {
        var generation = texts.Generation; // before what it counts is read: what changes in between is read again
        Known? known;
        lock (_lock)
        {
            if (_known.TryGetValue(id, out known) && known.Generation == generation)
                return known.Highlights;
        }

        if (texts.StateOf(id) is not { Retired: null } state)
            return Forget(id);
        // A mend may change who speaks, and which mends hold is not compared: the few sources that have some are read again.
        if (known is not null && known.Highlights.Version == state.Version && known.IsUnmended && state.Corrections.IsEmpty)
            return Keep(id, known with { Generation = generation });
        return texts.Find(id) is { } source ? Keep(id, new Known(SourceHighlights.Of(source), state.Corrections.IsEmpty, generation)) : Forget(id);
    }

    /// <summary>The source as it is quoted now; null when it is not, or in another version.</summary>
    public Source? Find(string id, int version)
    {
        var generation = texts.Generation;
        lock (_lock)
        {
            if (_quotedAt == generation && _quoted.TryGetValue(id, out var quoted))
                return quoted.Version == version ? quoted : null;
        }

        if (texts.Find(id) is not { } source || source.Version != version)
            return null;
        lock (_lock)
        {
            if (_quotedAt != generation || _characters + source.Body.Length > MostCharacters)
            {
                _quoted.Clear();
                (_characters, _quotedAt) = (0, generation);
            }

            if (_quoted.TryAdd(id, source))
                _characters += source.Body.Length;
        }

        return source;
    }

    private SourceHighlights Keep(string id, Known known)
    {
        lock (_lock)
        {
            Remove(id);
            if (_highlights + known.Highlights.Best.Count > MostHighlights)
            {
                _known.Clear();
                _highlights = 0;
            }

            _known[id] = known;
            _highlights += known.Highlights.Best.Count;
        }

        return known.Highlights;
    }

    private SourceHighlights? Forget(string id)
    {
        lock (_lock)
            Remove(id);
        return null;
    }

    private void Remove(string id)
    {
        if (_known.Remove(id, out var known))
            _highlights -= known.Highlights.Best.Count;
    }

    /// <param name="IsUnmended">Whether no mends held of the source.</param>
    /// <param name="Generation">Of the store, at which it was found to hold.</param>
    private sealed record Known(SourceHighlights Highlights, bool IsUnmended, long Generation);
}
