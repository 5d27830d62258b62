using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>What two questions are compared by, however they are worded: the terms that the index would look for.</summary>
public static class QuestionTerms
{
    /// <summary>Each once. Russian names stand as French prints them, so that a question in Russian meets one in French. A question of everyday words alone is its own term.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        string[] terms = [.. TextTokens.Of(ChatSpelling.WriteOut(question)).Where(IsContent).Select(TermOf).Distinct(StringComparer.Ordinal)];
        return terms.Length > 0 ? terms : [Stemming.Fold(question.Trim().ToLowerInvariant())];
    }

    private static bool IsContent(Token token) => !token.IsStop && token.Form.Length > 1 && !StopWords.IsWeak(token.Form);

    private static string TermOf(Token token) =>
        token.IsCapitalised && Transliteration.IsCyrillic(token.Printed) ? Stemming.Term(Transliteration.Latin(token.Printed.ToLowerInvariant()).First()) : token.Term;
}
