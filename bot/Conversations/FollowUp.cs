using System.Text.RegularExpressions;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Conversations;

/// <summary>Understands a question that leans on the one before it ("Et côté américain ?"): writes it as one that stands alone.</summary>
public static partial class FollowUp
{
    // What a follow-up says beside its question words: more than this many words of its own, without a pronoun, make a topic of its own.
    private const int FewWords = 1, FewWordsAfterAnd = 2, FewWordsWithPronoun = 4;

    /// <summary>The question itself when it stands alone or nothing was asked before.</summary>
    /// <param name="before">The question asked just before in the same chat.</param>
    public static string Standalone(string question, string? before, KnowledgeBase texts)
    {
        if (string.IsNullOrWhiteSpace(before))
            return question;
        var own = ContentWords.Of(question);
        if (!LeansOn(question, own.Count))
            return question;
        if (own.Count == 0)
            return AskAgain(question, before);
        return Replace(before, own, texts) ?? $"{question.TrimEnd(' ', '?', '!', '.', '\u00A0', '\u202F')} {string.Join(' ', ContentWords.Of(before))} ?";
    }

    private static bool LeansOn(string question, int words)
    {
        var most = Pronoun().IsMatch(question) ? FewWordsWithPronoun : Conjunction().IsMatch(question) ? FewWordsAfterAnd : FewWords;
        return words <= most && (words == 0 || Pronoun().IsMatch(question) || Conjunction().IsMatch(question) || !QuestionWord().IsMatch(question));
    }

    // "Pourquoi ?" after "Qui a saisi le consulat ?": the new question word, the old topic.
    private static string AskAgain(string question, string before) =>
        $"{question.TrimEnd(' ', '?', '!', '.', '\u00A0', '\u202F')} {string.Join(' ', ContentWords.Of(before))} ?";

    // A side or a person named anew takes the place of the one in the question before.
    private static string? Replace(string before, IReadOnlyList<string> own, KnowledgeBase texts)
    {
        if (own.Count > 2)
            return null;
        foreach (var word in own)
        {
            if (Sides.IsSide(word) && ContentWords.Of(before).FirstOrDefault(Sides.IsSide) is { } side)
                return ReplaceWord(before, side, word);
        }

        var name = own.FirstOrDefault(word => char.IsUpper(word[0]) && texts.Speaks(word));
        var named = name is null ? null : ContentWords.Of(before).FirstOrDefault(word => char.IsUpper(word[0]) && texts.Speaks(word));
        return named is null ? null : ReplaceWord(before, named, name!);
    }

    private static string ReplaceWord(string text, string word, string by) =>
        new Regex($@"(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})").Replace(text, by, 1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W*(et|mais|ou|sinon|alors|and|but|or|а|и|но|y|pero)\b", Options)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\b(qu['’]en|en (dit|pense|dites|est|a|parle)|il|elle|ils|elles|lui|leur|ça|cela|ceci|celui|celle|ceux|celles|ce dernier|cette dernière|là|y|he|she|it|they|him|them|that|this|он|она|оно|они|его|её|ее|их|это|этого|этом)\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(qui|que|quoi|quand|où|comment|pourquoi|combien|quel|quelle|quels|quelles|who|what|when|where|why|how|which|кто|что|когда|где|почему|как|сколько|какой|какая|какие)\b|\bqu['’]", Options)]
    private static partial Regex QuestionWord();
}
