using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Index;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>The way from a question to ranked passages and sentences: read → weigh its words → candidates from the index → passages → sentences.</summary>
internal sealed class QuestionRanking(PassageIndex index, Func<string, SourceTerms?> termsOf)
{
    /// <summary>Passages whose sentences are looked at.</summary>
    public const int SentencePassages = 12;

    private const int CandidatePassages = 100, CandidateSources = 50, FrontSources = 3;

    public (AskedQuestion Question, QueryTerms Query) Read(SearchRequest request)
    {
        var question = QuestionReading.Read(request.Question, request.Lang);
        return (question, QueryTermReading.Read(question, index));
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
            foreach (var candidate in group)
            {
                if (source.Passages.FirstOrDefault(passage => passage.Passage.Number == candidate.Passage) is not { } passage)
                    continue;
                var match = new PassageMatch(question, query, source, passage, title, candidate.Score);
                var features = PassageScoring.Features(match, bestPassage, sources.GetValueOrDefault(group.Key) / bestSource);
                ranked.Add(new RankedPassage(match, RankingWeights.Score(features, RankingWeights.Passage)));
            }
        }

        return [.. ranked.OrderByDescending(passage => passage.Score)
            .ThenBy(passage => passage.Match.Source.Source.Id, StringComparer.Ordinal).ThenBy(passage => passage.Match.Passage.Passage.Number)];
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
            var wanted = question.Kind == QuestionKind.Author ? source.Author : source.Title;
            if (wanted is not null && front.Sentences.FirstOrDefault(line => source.Slice(line.Start, line.End).Contains(wanted, StringComparison.OrdinalIgnoreCase)) is { } sentence)
                lines.Add(new Evidence(source, front, sentence, -lines.Count, Coverage: 1));
        }

        return lines;
    }

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
