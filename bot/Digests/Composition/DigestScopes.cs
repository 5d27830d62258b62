using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>The scopes that digests were made of last: chats that see the same texts share them.</summary>
internal sealed class DigestScopes(KnowledgeBase texts, SourceShelf shelf)
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<Known> _known = new(); // used last first

    /// <summary>The scope of a stretch of a list of sources, at most <see cref="DigestScope.Most"/> from its place on.</summary>
    public DigestScope Of(IReadOnlyList<string> sources, int from)
    {
        var generation = texts.Generation;
        var count = Math.Min(DigestScope.Most, sources.Count - from);
        lock (_lock)
        {
            for (var node = _known.First; node is not null; node = node.Next)
            {
                if (node.Value.Generation != generation || !Is(node.Value.Scope, sources, from, count))
                    continue;
                _known.Remove(node);
                _known.AddFirst(node);
                return node.Value.Scope;
            }
        }

        var scope = DigestScope.Of([.. sources.Skip(from).Take(count)], shelf);
        lock (_lock)
        {
            _known.AddFirst(new Known(scope, generation));
            if (_known.Count > Most)
                _known.RemoveLast();
        }

        return scope;
    }

    // The ids themselves are compared, not a sum of them: what a chat may not see must not come in by chance.
    private static bool Is(DigestScope scope, IReadOnlyList<string> sources, int from, int count)
    {
        if (scope.Sources.Count != count)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (scope.Sources[i] != sources[from + i])
                return false;
        }

        return true;
    }

    private sealed record Known(DigestScope Scope, long Generation);
}
