
namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>Scores a passage by its features.</summary>
internal static class PassageScoring
{
    public static double[] Features(PassageMatch match, double bestLexical, double sourceLexical)
    {
        var (question, query) = (match.Question, match.Query);
        var tokens = match.Passage.Sentences.SelectMany(sentence => sentence.Tokens).ToArray();
        var text = Coverage.Union(query.Terms.Count, match.Sentences);
        var features = new double[(int)PassageFeature.Count];
        void Set(PassageFeature feature, double value) => features[(int)feature] = value;

        Set(PassageFeature.Lexical, bestLexical > 0 ? match.LexicalScore / bestLexical : 0);
        Set(PassageFeature.SourceLexical, sourceLexical);
        Set(PassageFeature.LongSource, sourceLexical * Math.Min(1, Math.Log(match.Source.Passages.Length) / Math.Log(10)));
        Set(PassageFeature.Coverage, match.Whole.Share(query));
        Set(PassageFeature.Title, match.Title.Share(query));
        Set(PassageFeature.Names, match.Whole.Share(query, term => term.IsName));
        Set(PassageFeature.Numbers, text.Share(query, term => term.IsNumber));
        Set(PassageFeature.Exact, SentenceScoring.Exact(query, tokens));
        double best = 0, pairs = 0, sign = 0;
        for (var i = 0; i < match.Sentences.Length; i++)
        {
            var sentence = match.Passage.Sentences[i];
            best = Math.Max(best, match.Sentences[i].Share(query));
            pairs = Math.Max(pairs, Coverage.Pairs(query, sentence.Tokens));
            sign = Math.Max(sign, match.Sentences[i].Share(query) * AnswerSigns.Of(question, query, match.Source.Source.Slice(sentence.Sentence.Start, sentence.Sentence.End), sentence.Tokens));
        }

        Set(PassageFeature.BestSentence, best);
        Set(PassageFeature.BestPairs, pairs);
        Set(PassageFeature.Sign, sign);
        Set(PassageFeature.Length, Math.Log((1 + match.Passage.TokenCount) / 80.0));
        return features;
    }
}
