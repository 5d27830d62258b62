using System.Collections.Frozen;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>Whether words deny or contest something. To deny is not to say the same, however many words an accusation and its denial share.</summary>
public static class Contesting
{
    private static readonly FrozenSet<string> Words = WordList.Read("contesting-words.txt").ToFrozenSet(StringComparer.Ordinal);

    public static bool IsIn(string text) => IsIn(TextTokens.Of(text));

    internal static bool IsIn(IEnumerable<Token> tokens) => tokens.Any(token => Words.Contains(token.Form.Replace('’', '\'')));
}
