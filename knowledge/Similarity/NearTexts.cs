namespace TalksBot.Knowledge.Similarity;

/// <summary>The sketches of all quoted sources, in memory: read when they are first asked for, then kept in step with the sources.</summary>
/// <remarks>Comparing with every sketch takes about a quarter of a millisecond a thousand sources: no index is needed.</remarks>
/// <param name="read">The sketch of every quoted source, by id.</param>
internal sealed class NearTexts(Func<IEnumerable<KeyValuePair<string, uint[]>>> read)
{
    /// <summary>Least estimate at which a text is read and compared whole: the estimate may be off by a tenth, a copy within much longer text has a low one.</summary>
    private const double WorthReading = 0.08;

    /// <summary>How many of the most alike are read.</summary>
    private const int MostRead = 10;

    private readonly Lock _lock = new();
    private Dictionary<string, uint[]>? _sketches;

    /// <summary>Ids of the sources worth a comparison, the most alike first.</summary>
    public IReadOnlyList<string> Near(IReadOnlySet<uint> runs)
    {
        var sketch = Sketch.Of(runs);
        lock (_lock)
        {
            _sketches ??= new Dictionary<string, uint[]>(read(), StringComparer.Ordinal);
            return [.. _sketches.Select(known => (Id: known.Key, Alike: Sketch.Alike(sketch, known.Value)))
                .Where(known => known.Alike >= WorthReading)
                .OrderByDescending(known => known.Alike).ThenBy(known => known.Id, StringComparer.Ordinal)
                .Take(MostRead).Select(known => known.Id)];
        }
    }

    /// <summary>Follows a change of sources.</summary>
    public void Follow(IEnumerable<KeyValuePair<string, uint[]>> changed, IEnumerable<string> gone)
    {
        lock (_lock)
        {
            if (_sketches is null)
                return;
            foreach (var (id, sketch) in changed)
                _sketches[id] = sketch;
            foreach (var id in gone)
                _sketches.Remove(id);
        }
    }

    /// <summary>The share of the shorter text's runs that the other one has too, 0 to 1.</summary>
    public static double Similarity(HashSet<uint> one, HashSet<uint> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return (double)small.Count(large.Contains) / small.Count;
    }
}
