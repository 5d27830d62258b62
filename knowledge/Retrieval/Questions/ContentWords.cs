using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>The words of a question that say what it is about, as they were typed.</summary>
public static partial class ContentWords
{
    /// <summary>Without stop words and everyday words ("dire", "côté").</summary>
    public static IReadOnlyList<string> Of(string question) =>
        [.. Word().Matches(ChatSpelling.WriteOut(question)).Select(match => match.Value).Where(IsContent)];

    private static bool IsContent(string word)
    {
        var folded = Stemming.Fold(word.ToLowerInvariant());
        return folded.Length > 1 && !StopWords.Contains(folded) && !StopWords.IsWeak(folded);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
