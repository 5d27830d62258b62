using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>The scopes that digests were made of last: chats that see the same texts share them.</summary>
internal sealed class DigestScopes(KnowledgeBase texts, SourceShelf shelf)
{
    /// <summary>Candidates that are kept, some 100 bytes each; the scope that was used last stays in any case.</summary>
    private const int Most = 1_000_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<Known> _known = new(); // used last first
    private int _candidates;

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
            _candidates += scope.Candidates.Count;
            for (; _candidates > Most && _known.Count > 1; _known.RemoveLast())
                _candidates -= _known.Last!.Value.Scope.Candidates.Count;
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
