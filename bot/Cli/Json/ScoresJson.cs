using TalksBot.Bot.Insight.Checks;

namespace TalksBot.Bot.Cli.Json;

/// <summary>What <c>eval --json</c> writes.</summary>
/// <param name="Missed">The ids of the questions of which something did not hold.</param>
internal sealed record ScoresJson(
    int Questions, ShareJson Hit1, ShareJson Hit3, ShareJson AllParts, ShareJson Speaker, ShareJson Refused, IReadOnlyList<string> Missed)
{
    public static ScoresJson Of(Scores s, IReadOnlyList<string> missed) => new(
        s.Questions, ShareJson.From(s.Hit1), ShareJson.From(s.Hit3), ShareJson.From(s.AllParts), ShareJson.From(s.Speaker), ShareJson.From(s.Refused), missed);
}

/// <summary>So many of so many; the percentage is null when there were none.</summary>
internal sealed record ShareJson(int Held, int Of, double? Percent)
{
    public static ShareJson From(Share share) =>
        new(share.Held, share.Of, share.Of == 0 ? null : Math.Round(100.0 * share.Held / share.Of, 1));
}
