using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>How likely it is that the texts answer a question: what they hold of it, and what they lack.</summary>
internal static class ConfidenceScoring
{
    private const int SignSentences = 2;
    private const double FarBehind = 3, Miscounted = 0.4;

    /// <summary>0..1.</summary>
    public static double Of(AskedQuestion question, QueryTerms query, IReadOnlyList<RankedPassage> passages, IReadOnlyList<RankedSentence> sentences)
    {
        if (sentences.Count == 0 || query.Total <= 0)
            return 0;
        var logit = RankingWeights.Score(Features(question, query, passages, sentences), RankingWeights.Confidence);
        return 1 / (1 + Math.Exp(-logit));
    }

    public static double[] Features(AskedQuestion question, QueryTerms query, IReadOnlyList<RankedPassage> passages, IReadOnlyList<RankedSentence> sentences)
    {
        var features = new double[(int)ConfidenceFeature.Count];
        void Set(ConfidenceFeature feature, double value) => features[(int)feature] = value;
        Set(ConfidenceFeature.Bias, 1);
        if (sentences.Count == 0 || query.Total <= 0)
            return features;

        var best = sentences[0];
        Set(ConfidenceFeature.Passage, best.Match.Whole.Share(query));
        Set(ConfidenceFeature.Window, Window(best).Share(query));
        Set(ConfidenceFeature.Names, -Missing(query, best.Match.Whole, term => term.IsName));
        Set(ConfidenceFeature.Numbers, -Missing(query, best.Match.Whole, IsQuantity));
        Set(ConfidenceFeature.Exact, Math.Max(best.Features[(int)SentenceFeature.Exact], SentenceScoring.Exact(query, best.Match.Passage.Lead)));
        Set(ConfidenceFeature.Pairs, Math.Max(best.Features[(int)SentenceFeature.Pairs], Coverage.Pairs(query, best.Match.Passage.Lead)));
        if (Lack(question.Kind) is { } lack)
            Set(lack, best.Match.Whole.Share(query) * (1 - (Sign(question, sentences) * Counted(question, query, best.Match.Whole))));
        var everywhere = Coverage.Union(query.Terms.Count, passages.Take(QuestionRanking.SentencePassages).Select(passage => passage.Match.Whole));
        Set(ConfidenceFeature.NameNowhere, Missing(query, everywhere, term => term.IsName) > 0.5 ? 1 : 0);
        return features;
    }

    // Whether what the question asks for stands in the best sentences.
    private static double Sign(AskedQuestion question, IReadOnlyList<RankedSentence> sentences) => sentences.Take(SignSentences)
        .Where(sentence => sentence.Match == sentences[0].Match && sentence.Score > sentences[0].Score - FarBehind).Max(sentence => sentence.Features[(int)SentenceScoring.SignOf(question.Kind)]);

    // A number near other things than those that "combien de …" names likely counts something else; texts have many words for one thing, though.
    private static double Counted(AskedQuestion question, QueryTerms query, Coverage text) =>
        question.Counted is { } counted && query.Matches.TryGetValue(counted, out var match) ? 1 - (Miscounted * (1 - text.Strengths[match.Index])) : 1;

    // "5e" counts places, not things: such words are left out as often as they are given.
    private static bool IsQuantity(QueryTerm term) => term.IsNumber && char.IsAsciiDigit(term.Form[0]) == char.IsAsciiDigit(term.Form[^1]);

    // One name that is missing makes it another question ("Qui représentait *l'Ukraine* ?"), however many others are there: the worst counts.
    private static double Missing(QueryTerms query, Coverage text, Func<QueryTerm, bool> among)
    {
        double missing = 0;
        for (var i = 0; i < query.Terms.Count; i++)
        {
            if (among(query.Terms[i]))
                missing = Math.Max(missing, 1 - text.Strengths[i]);
        }

        return missing;
    }

    // The sentence with the one before and the one after it, and the question that it answers.
    private static Coverage Window(RankedSentence best) => Coverage.Union(
        best.Match.Query.Terms.Count,
        [best.Match.Lead, .. best.Match.Sentences[Math.Max(0, best.Index - 1)..Math.Min(best.Match.Sentences.Length, best.Index + 2)]]);

    private static ConfidenceFeature? Lack(QuestionKind kind) => kind switch
    {
        QuestionKind.Date => ConfidenceFeature.NoDate,
        QuestionKind.Number => ConfidenceFeature.NoNumber,
        QuestionKind.Place => ConfidenceFeature.NoPlace,
        _ => null,
    };
}
