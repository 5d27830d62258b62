using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Statistics;

/// <summary>What was asked and answered over some days, today the last.</summary>
/// <param name="Days">Each of them, the empty ones too.</param>
/// <param name="MedianMilliseconds">Null when nothing was asked.</param>
/// <param name="Quoted">The most quoted sources, most first.</param>
internal sealed record Summary(Period Period, IReadOnlyList<DayCounts> Days, double? MedianMilliseconds, IReadOnlyList<SourceCount> Quoted)
{
    private const int MostQuoted = 5;

    public int Answered => Days.Sum(d => d.Answered);
    public int Refused => Days.Sum(d => d.Refused);
    public int Questions => Answered + Refused;
    public int Helpful => Days.Sum(d => d.Helpful);
    public int Unhelpful => Days.Sum(d => d.Unhelpful);

    public int Digests => Days.Sum(d => d.Digests);
    public int DoubtedDigests => Days.Sum(d => d.DoubtedDigests);
    public int RefusedDigests => Days.Sum(d => d.RefusedDigests);

    public static Summary Of(TalksStore store, Period period, DateTimeOffset now)
    {
        DayCounts[] days = [.. Enumerable.Range(0, (int)period).Reverse().Select(back => DayCounts.KeyOf(now.AddDays(-back))).Select(key => store.Find(DayCounts.Rows, key) ?? new DayCounts { Day = key })];
        return new Summary(period, days, AnswerTimes.Median([.. days.Select(d => d.Times)]), SourceCount.Sum(days.SelectMany(d => d.Quoted), MostQuoted));
    }
}

/// <summary>How many days.</summary>
internal enum Period
{
    Day = 1,
    Week = 7,
    Month = 30,
}
