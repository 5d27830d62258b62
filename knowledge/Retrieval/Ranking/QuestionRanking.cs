using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Index;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>The way from a question to ranked passages and sentences: read → weigh its words → candidates from the index → passages → sentences.</summary>
internal sealed class QuestionRanking(PassageIndex index, Func<string, SourceTerms?> termsOf)
{
    /// <summary>Passages whose sentences are looked at.</summary>
    public const int SentencePassages = 12;

    private const int CandidatePassages = 100, CandidateSources = 50, FrontSources = 3, LedPassages = 3;

    public (AskedQuestion Question, QueryTerms Query) Read(SearchRequest request)
    {
        var question = QuestionReading.Read(request.Question, request.Lang);
        return (question, QueryTermReading.Read(question, new TermCounts(index, request.Seen)));
    }

    public List<RankedPassage> Passages(AskedQuestion question, QueryTerms query, IReadOnlyCollection<string>? scope)
    {
        var terms = query.Matches.Select(match => (match.Key, match.Value.Strength)).ToArray();
        if (terms.Length == 0)
            return [];
        var candidates = index.Candidates(terms, scope, CandidatePassages);
        if (candidates.Count == 0)
            return [];
        var bestPassage = candidates.Max(candidate => candidate.Score);
        var sources = index.Sources(terms, scope, CandidateSources);
        var bestSource = sources.Values.DefaultIfEmpty(1).Max();
        var ranked = new List<RankedPassage>(candidates.Count);
        foreach (var group in candidates.GroupBy(candidate => candidate.SourceId))
        {
            if (termsOf(group.Key) is not { } source)
                continue;
            var title = Coverage.Of(query, source.Title);
            foreach (var (passage, score) in WithLed(source, group))
            {
                var match = new PassageMatch(question, query, source, passage, title, score);
                var features = PassageScoring.Features(match, bestPassage, sources.GetValueOrDefault(group.Key) / bestSource);
                ranked.Add(new RankedPassage(match, RankingWeights.Score(features, RankingWeights.Passage)));
            }
        }

        return [.. ranked.OrderByDescending(passage => passage.Score)
            .ThenBy(passage => passage.Match.Source.Source.Id, StringComparer.Ordinal).ThenBy(passage => passage.Match.Passage.Passage.Number)];
    }

    // The answer to an interviewer's question may hold none of the words asked with: "Non, sans réserve." comes in with its question.
    private static IEnumerable<(PassageTerms Passage, double Score)> WithLed(SourceTerms source, IEnumerable<Candidate> candidates)
    {
        var scores = candidates.ToDictionary(candidate => candidate.Passage, candidate => candidate.Score);
        var isLed = false;
        foreach (var passage in source.Passages)
        {
            var isFound = scores.TryGetValue(passage.Passage.Number, out var score);
            if (passage.Asks)
                isLed = isFound;
            if (isFound || (isLed && passage.AfterLead is > 0 and <= LedPassages))
                yield return (passage, score);
        }
    }

    /// <summary>For "Qui a écrit l'article ?" and "Quel est le titre ?": the byline or title line of the sources that fit.</summary>
    public List<Evidence> Front(AskedQuestion question, QueryTerms query, IReadOnlyCollection<string>? scope)
    {
        var terms = query.Matches.Select(match => (match.Key, match.Value.Strength)).ToArray();
        var lines = new List<Evidence>();
        foreach (var id in index.Fronts(terms, scope, FrontSources))
        {
            if (termsOf(id)?.Source is not { } source || source.Passages.FirstOrDefault(passage => passage.Number == 0) is not { } front)
                continue;
            if (front.Sentences.FirstOrDefault(line => Says(question.Kind, source, source.Slice(line.Start, line.End))) is { } sentence)
                lines.Add(new Evidence(source, front, sentence, -lines.Count, Coverage: 1));
        }

        return lines;
    }

    private static bool Says(QuestionKind wanted, Source source, string line) => wanted switch
    {
        QuestionKind.Author => source.Author is { } author && line.Contains(author, StringComparison.OrdinalIgnoreCase),
        QuestionKind.Published => source.Date is { } date && Datelines.Parse(line) == date,
        _ => line.Contains(source.Title, StringComparison.OrdinalIgnoreCase),
    };

    public static List<RankedSentence> Sentences(IReadOnlyList<RankedPassage> passages)
    {
        var sentences = new List<RankedSentence>();
        foreach (var passage in passages.Take(SentencePassages))
        {
            for (var i = 0; i < passage.Match.Sentences.Length; i++)
            {
                var features = SentenceScoring.Features(passage.Match, i, passage.Score - passages[0].Score);
                sentences.Add(new RankedSentence(passage.Match, i, RankingWeights.Score(features, RankingWeights.Sentence), features));
            }
        }

        return [.. sentences.OrderByDescending(sentence => sentence.Score)];
    }
}
