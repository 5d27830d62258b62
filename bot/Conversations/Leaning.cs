using System.Text.RegularExpressions;

namespace TalksBot.Bot.Conversations;

/// <summary>Whether a question leans on the one before it, by its own wording.</summary>
internal static partial class Leaning
{
    // What a follow-up says beside its question words: more than this many words of its own, without a pronoun, make a topic of its own.
    private const int FewWords = 1, FewWordsAfterAnd = 2, FewWordsWithPronoun = 4, FewWordsWithPossessive = 2;

    /// <param name="own">The words that say what the question is about.</param>
    public static bool OnTheLast(string question, IReadOnlyList<string> own)
    {
        if (own.Count == 0)
            return true;
        if (HasPronoun(question) && own.Count <= FewWordsWithPronoun)
            return true;
        if (Possessive().IsMatch(question) && own.Count <= FewWordsWithPossessive && !own.Any(word => char.IsUpper(word[0])))
            return true;
        // "Et combien coûtent les travaux ?" asks a whole question; "et côté région ?" does not.
        return own.Count <= FewWords ? IsAdded(question) || !HasQuestionWord(question) : own.Count <= FewWordsAfterAnd && IsAdded(question) && !HasQuestionWord(question);
    }

    /// <summary>A pronoun for something outside the question: not "la séance a-t-elle …", not "y a-t-il".</summary>
    private static bool HasPronoun(string question) => Pronoun().IsMatch(OwnSubject().Replace(Impersonal().Replace(question, " "), " "));

    /// <summary>"Il …", "sa fonction": something named before.</summary>
    public static bool PointsBack(string question) => HasPronoun(question) || Possessive().IsMatch(question);

    /// <summary>"Et …", "mais …".</summary>
    public static bool IsAdded(string question) => Conjunction().IsMatch(question);

    public static bool HasQuestionWord(string question) => QuestionWord().IsMatch(question);

    public static string WithoutConjunction(string question) => Conjunction().Replace(question, "");

    private const RegexOptions CaseCounts = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Options = CaseCounts | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\W*(et|mais|ou|sinon|alors|and|but|or|а|и|но|y|pero)\b", Options)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\b(qu['’]en|en (dit|pense|dites|est|a|parle)|ils?|elles?|lui|leur|ça|cela|ceci|celui|celle|ceux|celles|ce dernier|cette dernière|là|y|he|she|it|they|him|them|that|this|он|она|оно|они|его|её|ее|их|это|этого|этом)\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(son|sa|ses|leurs|his|her|its|their)\b", Options)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(y (a-t|avait|aura-t|aurait)-il|il y (a|avait|aura)|(faut|faudra|faudrait|fallait|s['’]agit|reste-t|existe-t|fait|pleut)-il|il (faut|faudra|fallait|s['’]agit|existe|reste)|(est|était)-il (vrai|possible|exact|prévu|question|certain)|il (est|était) (vrai|possible|exact|prévu|question|certain))\b", Options)]
    private static partial Regex Impersonal();

    // "Le béton est-il sain ?", "Quand Prigent a-t-il parlé ?": the pronoun repeats a subject that the question names.
    [GeneratedRegex(
        @"((?i:\b(le|la|les|un|une|des|cet?|cette|ces|son|sa|ses|leurs?)\s|\bl['’])|(?<=\S\s)\p{Lu}|^\s*(?!(?i:qui|que|quoi|quand|où|ou|comment|pourquoi|combien|quel|de|en|par|pour|avec|dans|depuis|sur|contre|selon|et|mais|alors|sinon)\w*\b)\p{Lu}[^\s,?-]+\s)[^,?]{0,120}?\p{L}-(t-)?(ils?|elles?)\b",
        CaseCounts)]
    private static partial Regex OwnSubject();

    [GeneratedRegex(@"\b(qui|que|quoi|quand|où|comment|pourquoi|combien|quel|quelle|quels|quelles|who|what|when|where|why|how|which|кто|что|когда|где|почему|как|сколько|какой|какая|какие)\b|\bqu['’]", Options)]
    private static partial Regex QuestionWord();
}
