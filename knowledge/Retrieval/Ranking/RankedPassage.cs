namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>A passage with its score; comparable only within one search.</summary>
internal sealed record RankedPassage(PassageMatch Match, double Score);

/// <summary>A sentence of a passage with its score and the features it came from.</summary>
internal sealed record RankedSentence(PassageMatch Match, int Index, double Score, double[] Features);
