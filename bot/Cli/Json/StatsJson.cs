using TalksBot.Bot.Insight.Statistics;

namespace TalksBot.Bot.Cli.Json;

/// <summary>What was asked and answered over some days.</summary>
/// <param name="From">The first day; ISO 8601, UTC.</param>
/// <param name="To">The last day: today.</param>
/// <param name="MedianMs">Null when nothing was asked.</param>
/// <param name="Quoted">Source → in how many answers; the most quoted.</param>
/// <param name="DigestsInDoubt">Nobody can know whether they went out.</param>
/// <param name="DigestsRefused">Telegram did not take them.</param>
internal sealed record StatsJson(
    string From, string To, int Questions, int Answered, int Refused, double? MedianMs, int Helpful, int Unhelpful, IReadOnlyDictionary<string, int> Quoted,
    int DigestsPosted, int DigestsInDoubt, int DigestsRefused)
{
    public static StatsJson Of(Summary summary) => new(
        summary.Days[0].Day, summary.Days[^1].Day, summary.Questions, summary.Answered, summary.Refused, summary.MedianMilliseconds is { } ms ? Math.Round(ms, 1) : null,
        summary.Helpful, summary.Unhelpful, summary.Quoted.ToDictionary(q => q.Source, q => q.Count),
        summary.Digests, summary.DoubtedDigests, summary.RefusedDigests);
}
