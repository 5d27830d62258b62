using System.Collections.Frozen;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>The word lists that the checks read, loaded once.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Functions =
        new[] { "fr", "en", "ru" }.ToFrozenDictionary(lang => lang, FunctionWords, StringComparer.Ordinal);

    private static readonly FrozenSet<string> AllFunctions = Functions.Values.SelectMany(v => v).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words by which a statement gives something to somebody: "selon", "said", "считает".</summary>
    public static Lexicon Cues { get; } = Lexicon.OfLines("cues.txt");

    /// <summary>One idea a line in three languages.</summary>
    public static Lexicon Equivalents { get; } = Lexicon.OfLines("equivalents.txt");

    /// <summary>True for a word that claims nothing by itself in this language; in any of the three when the language is another.</summary>
    public static bool IsFunction(Token token, string lang) =>
        !token.IsNumber && !token.IsAcronym && Functions.GetValueOrDefault(lang, AllFunctions).Contains(token.Folded);

    /// <summary>How many words of a text are function words of a language.</summary>
    public static int CountFunctions(IEnumerable<Token> tokens, string lang) => tokens.Count(t => Functions[lang].Contains(t.Folded));

    private static FrozenSet<string> FunctionWords(string lang) =>
        Lexicon.Lines("function-words.txt", lang).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
