using System.Collections.Concurrent;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Cuts a text into the tokens that questions and sentences are compared by; the same chain as the index's.</summary>
internal static class TextTokens
{
    // Stemming is the dear part of the chain and texts repeat their words; bounded so that hostile texts cannot fill the memory.
    private const int RememberedForms = 200_000;
    private static readonly ConcurrentDictionary<string, (string Folded, string Term)> Remembered = new(StringComparer.Ordinal);
    private static readonly FormAnalyzer Forms = new();

    public static Token[] Of(string text)
    {
        var tokens = new List<Token>();
        using var stream = Forms.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        for (var position = 0; stream.IncrementToken(); position++)
        {
            var form = term.ToString();
            var (folded, stem) = Fold(form);
            var first = LastWordStart(text, offset.StartOffset, offset.EndOffset);
            tokens.Add(new Token(text[first..offset.EndOffset], folded, stem, position, StopWords.Contains(folded), char.IsUpper(text[first])));
        }

        stream.End();
        return [.. tokens];
    }

    public static (string Folded, string Term) Fold(string form)
    {
        if (Remembered.TryGetValue(form, out var known))
            return known;
        var made = (Stemming.Fold(form), Stemming.Term(form));
        if (Remembered.Count < RememberedForms)
            Remembered.TryAdd(form, made);
        return made;
    }

    // "L'Ukraine" is one token whose name begins after the apostrophe.
    private static int LastWordStart(string text, int start, int end)
    {
        var apostrophe = text.AsSpan(start, end - start).LastIndexOfAny('\'', '’');
        return apostrophe >= 0 && apostrophe + 1 < end - start ? start + apostrophe + 1 : start;
    }
}
