using System.Collections.Frozen;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Words that are not searched for: articles, pronouns, auxiliaries, question words.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = WordList.Read("stopwords.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> WeakWords = WordList.Read("weak-words.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KindWords = WordList.Read("kind-words.txt").ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string folded) => Words.Contains(folded);

    /// <summary>Words of everyday use that tell little about a topic; they count less, whatever a small store's frequencies say.</summary>
    public static bool IsWeak(string folded) => WeakWords.Contains(folded);

    /// <summary>Words after "quel" that say which kind of answer is wanted and nothing of the topic ("à quelle *date*").</summary>
    public static bool NamesKind(string folded) => KindWords.Contains(folded);
}
