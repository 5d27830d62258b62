namespace TalksBot.Bot.Insight.Statistics;

/// <summary>How long answers took, as counts of a day: each class reaches a quarter further than the one before it, so that a median is right within an eighth.</summary>
internal static class AnswerTimes
{
    private const double Step = 1.25;

    /// <summary>The last class holds what took more than ten minutes.</summary>
    private const int Classes = 60;

    public static IReadOnlyList<int> With(IReadOnlyList<int> counts, TimeSpan took)
    {
        var more = counts.Concat(Enumerable.Repeat(0, Classes)).Take(Classes).ToArray();
        more[ClassOf(took.TotalMilliseconds)]++;
        return more;
    }

    /// <summary>In milliseconds; null when nothing was counted.</summary>
    public static double? Median(IReadOnlyList<IReadOnlyList<int>> days)
    {
        var sums = new int[Classes];
        foreach (var day in days)
            for (var i = 0; i < Math.Min(day.Count, Classes); i++)
                sums[i] += day[i];
        var half = (sums.Sum() + 1) / 2;
        if (half == 0)
            return null;
        var at = 0;
        for (var seen = sums[0]; seen < half; seen += sums[at])
            at++;
        return Math.Pow(Step, at) * (1 + 1 / Step) / 2;
    }

    // Class i holds what took more than Step^(i-1) and at most Step^i milliseconds.
    private static int ClassOf(double milliseconds) => milliseconds <= 1 ? 0 : Math.Min(Classes - 1, (int)Math.Ceiling(Math.Log(milliseconds, Step)));
}
