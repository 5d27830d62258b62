using System.Collections.Frozen;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>The numbers that words name, in digits or written out: "douze" and "12" are one.</summary>
internal static class NamedNumbers
{
    private static readonly FrozenDictionary<string, string> Written = WordList.Lines("number-words.txt").Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => (Word: Stemming.Fold(word), Number: words[0]))).ToFrozenDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>Each once.</summary>
    public static IEnumerable<string> Of(IEnumerable<Token> tokens) => tokens.Select(token => token.IsNumber ? token.Form : Written.GetValueOrDefault(token.Form)).OfType<string>().Distinct(StringComparer.Ordinal);
}
