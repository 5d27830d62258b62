namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>What speaks for a passage as the place of an answer.</summary>
internal enum PassageFeature
{
    Lexical, SourceLexical, LongSource, Coverage, Title, Names, Numbers, BestSentence, BestPairs, Exact, Sign, Length,
    Count,
}
