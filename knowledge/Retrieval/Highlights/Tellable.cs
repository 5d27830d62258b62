using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>Whether a sentence can be told where nothing stands around it.</summary>
internal static partial class Tellable
{
    /// <summary>UTF-16 code units: shorter ones say too little, longer ones take the room of two.</summary>
    private const int Shortest = 40, Longest = 420, LongestTogether = 520;

    private const int FewestWords = 4;

    private static readonly string[] Leaning = [.. WordList.Lines("leaning-words.txt").Where(line => line[0] != '!')];
    private static readonly string[] Standing = [.. WordList.Lines("leaning-words.txt").Where(line => line[0] == '!').Select(line => line[1..])];
    private static readonly int LongestOpening = Leaning.Concat(Standing).Max(opening => opening.Length);

    /// <summary>A whole sentence with something to say: no question, no heading or caption, nothing broken off or leading to a list, no half of a quotation.</summary>
    public static bool IsWhole(SaidSentence sentence) =>
        sentence.Text.Length is >= Shortest and <= Longest && sentence.Tokens.Count(token => !token.IsStop) >= FewestWords
        && WholeEnd().IsMatch(sentence.Text) && !sentence.Text.Contains('?') && WholeBeginning().IsMatch(sentence.Text) && IsBalanced(sentence.Text);

    /// <summary>Whether it begins with a word that points back: "Il a ajouté …", "Mais cela …".</summary>
    public static bool Leans(SaidSentence sentence)
    {
        var text = Opening().Replace(sentence.Text, "");
        var opening = Stemming.Fold(text[..Math.Min(text.Length, LongestOpening + 1)].ToLowerInvariant()).Replace('’', '\'');
        return Leaning.Any(Begins) && !Standing.Any(Begins);

        bool Begins(string words) => opening.StartsWith(words, StringComparison.Ordinal) && (opening.Length == words.Length || !char.IsLetterOrDigit(opening[words.Length]) && opening[words.Length] != '-');
    }

    /// <summary>Whether the sentence before can stand before it: it leans on nothing itself, and both together are not too long.</summary>
    public static bool CanLead(SaidSentence before, SaidSentence sentence) =>
        before.Passage == sentence.Passage && before.Index == sentence.Index - 1 && IsWhole(before) && !Leans(before) && sentence.Sentence.End - before.Sentence.Start <= LongestTogether;

    private static bool IsBalanced(string text) => text.Count(c => c == '«') == text.Count(c => c == '»') && text.Count(c => c == '“') == text.Count(c => c == '”')
        && text.Count(c => c == '(') == text.Count(c => c == ')') && text.Count(c => c == '"') % 2 == 0;

    [GeneratedRegex(@"[.!…»”""')\]]\s*\z")]
    private static partial Regex WholeEnd();

    [GeneratedRegex(@"\A[\s\-–—•*«“""'(\[]*[\p{Lu}\p{Nd}]")]
    private static partial Regex WholeBeginning();

    [GeneratedRegex(@"\A[\s\-–—•*«“""'(\[]+")]
    private static partial Regex Opening();
}
