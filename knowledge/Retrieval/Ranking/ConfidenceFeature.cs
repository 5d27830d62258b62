namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>What tells whether the texts answer a question at all; each has its weight in <see cref="ConfidenceScoring"/>.</summary>
internal enum ConfidenceFeature
{
    Bias, Passage, Window, Names, NameNowhere, Numbers, Exact, Pairs, NoDate, NoNumber, NoPlace,
    Count,
}
