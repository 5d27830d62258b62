namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>What speaks for a sentence as the answer to a question; each feature has its weight in <see cref="RankingWeights"/>.</summary>
internal enum SentenceFeature
{
    Coverage, Names, Numbers, Exact, Pairs, Neighbours, Title, PassageCoverage, PassageScore,
    SignDate, SignNumber, SignPerson, SignPlace, SignReason, SignManner, SignList, SignDefinition,
    Length, Short, DefinitionFirst, Phrase, Speaker, WhoSaid, Question, Heading, Head, Lead, Before, Leaning,
    Count,
}
