using System.Globalization;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Insight.Statistics;

/// <summary>The numbers of some days in words.</summary>
internal static class SummaryWords
{
    public static string NameOf(this InsightWords words, Period period) => period switch
    {
        Period.Day => words.PeriodDay,
        Period.Week => words.PeriodWeek,
        _ => words.PeriodMonth,
    };

    /// <summary>One line; with the longest ids it fits below a picture.</summary>
    public static string Line(this InsightWords words, Summary summary)
    {
        var parts = new List<string> { words.StatsLine(words.NameOf(summary.Period), words.CountOfQuestions(summary.Questions), summary.Answered, summary.Refused) };
        if (summary.MedianMilliseconds is { } median)
            parts.Add(words.StatsMedian(Math.Round(median).ToString(CultureInfo.InvariantCulture)));
        if (summary.Helpful + summary.Unhelpful > 0)
            parts.Add(words.StatsThumbs(summary.Helpful, summary.Unhelpful));
        if (summary.Digests + summary.DoubtedDigests + summary.RefusedDigests > 0)
            parts.Add(words.StatsDigests(summary.Digests, summary.DoubtedDigests, summary.RefusedDigests));
        if (summary.Quoted.Count > 0)
            parts.Add(words.StatsQuoted(string.Join(", ", summary.Quoted.Select(quoted => $"{Short(quoted.Source)} ({quoted.Count.ToString(CultureInfo.InvariantCulture)})"))));
        return string.Join(' ', parts);
    }

    private static string Short(string id) => id.Length <= 60 ? id : $"{id[..60]}…";
}
