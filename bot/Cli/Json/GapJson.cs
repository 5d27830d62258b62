using TalksBot.Bot.Insight.Gaps;

namespace TalksBot.Bot.Cli.Json;

/// <summary>Near questions that no text answered.</summary>
/// <param name="Last">When it was asked last; ISO 8601, UTC.</param>
/// <param name="Langs">Language → how often.</param>
/// <param name="Questions">As they were worded, the latest first.</param>
internal sealed record GapJson(long Id, int Count, string Last, IReadOnlyDictionary<string, int> Langs, IReadOnlyList<string> Questions)
{
    public static GapJson Of(GapEntry gap) =>
        new(gap.Id, gap.Count, gap.Last.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), gap.Langs.ToDictionary(l => l.Lang, l => l.Count), gap.Questions);
}
