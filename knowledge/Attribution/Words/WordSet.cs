using System.Collections.Frozen;

namespace TalksBot.Knowledge.Attribution.Words;

/// <summary>Words asked for by the characters of a body, without regard to case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Set apart by white space.</param>
    public WordSet(params IEnumerable<string> words) => _words = words
        .SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
