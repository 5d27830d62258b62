using System.Collections.Frozen;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>A list of word forms, some with any ending (stem*), each with the line or lines it stands on.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, int> words;
    private readonly FrozenDictionary<string, int> stems;

    private Lexicon(IEnumerable<(string Form, int Line)> forms)
    {
        var all = forms.DistinctBy(f => f.Form).ToList();
        words = all.Where(f => !f.Form.EndsWith('*')).ToFrozenDictionary(f => f.Form, f => f.Line, StringComparer.Ordinal);
        stems = all.Where(f => f.Form.EndsWith('*')).ToFrozenDictionary(f => f.Form[..^1], f => f.Line, StringComparer.Ordinal);
    }

    /// <summary>Each line of the file is one entry.</summary>
    public static Lexicon OfLines(string file) =>
        new(Lines(file).SelectMany((line, i) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => (form, i))));

    /// <summary>The lines of the file that begin with a language's tag ("fr: "), the tag left out; null for all of them.</summary>
    public static IEnumerable<string> Lines(string file, string? lang)
    {
        foreach (var line in Lines(file))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (lang is null || line.AsSpan(0, colon).SequenceEqual(lang))
                yield return line[(colon + 2)..];
        }
    }

    /// <summary>The line that a folded word stands on, the longest stem first; -1 when it stands on none.</summary>
    public int Line(string folded)
    {
        if (words.TryGetValue(folded, out var line))
            return line;
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = folded.Length; length > 1; length--)
        {
            if (lookup.TryGetValue(folded.AsSpan(0, length), out line))
                return line;
        }

        return -1;
    }

    public bool Holds(string folded) => Line(folded) >= 0;

    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"{typeof(Lexicon).Namespace}.Lexicon.{file}")
            ?? throw new InvalidOperationException($"The word list {file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
