using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Statistics;

/// <summary>What was asked and answered on a day, in numbers alone: no person, no chat, no word, so that it may outlive the questions.</summary>
internal sealed record DayCounts
{
    public static readonly Records<DayCounts, string> Rows = new("day_counts", d => d.Day);

    /// <summary>Sources that a day remembers; the least quoted make way.</summary>
    private const int MostSources = 50;

    /// <summary>"2026-11-24", UTC.</summary>
    public required string Day { get; init; }

    public int Answered { get; init; }
    public int Refused { get; init; }

    /// <summary>How many answers took how long: see <see cref="AnswerTimes"/>.</summary>
    public IReadOnlyList<int> Times { get; init; } = [];

    /// <summary>In how many answers a source was quoted.</summary>
    public IReadOnlyList<SourceCount> Quoted { get; init; } = [];

    public int Helpful { get; init; }
    public int Unhelpful { get; init; }

    /// <summary>Digests that were posted.</summary>
    public int Digests { get; init; }

    /// <summary>Digests of which nobody can know whether they went out.</summary>
    public int DoubtedDigests { get; init; }

    /// <summary>Digests that Telegram did not take.</summary>
    public int RefusedDigests { get; init; }

    public static string KeyOf(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Counts an answer, within the write that keeps it. Greetings and errors are no questions.</summary>
    public static void CountAnswer(StoreWriter tx, DateTimeOffset when, AnswerStatus status, TimeSpan took, IEnumerable<string> quoted)
    {
        if (status is AnswerStatus.Answered or AnswerStatus.Abstained)
            Change(tx, when, day => day with
            {
                Answered = day.Answered + (status == AnswerStatus.Answered ? 1 : 0),
                Refused = day.Refused + (status == AnswerStatus.Abstained ? 1 : 0),
                Times = AnswerTimes.With(day.Times, took),
                Quoted = status == AnswerStatus.Answered ? SourceCount.Sum(day.Quoted.Concat(quoted.Distinct().Select(id => new SourceCount(id, 1))), MostSources) : day.Quoted,
            });
    }

    /// <summary>Counts a thumb, within the write that keeps it; call it before that: who changes his mind counts once.</summary>
    public static void CountThumb(StoreWriter tx, DateTimeOffset when, string answer, long person, bool helpful)
    {
        var before = Feedback.Of(tx, answer, person);
        if (before?.Helpful == helpful)
            return;
        Count(tx, when, helpful, 1);
        if (before is not null)
            Count(tx, before.When, before.Helpful, -1);
    }

    /// <summary>Counts a digest that left, within the write that records it.</summary>
    /// <param name="isDoubted">Nobody can know whether it went out.</param>
    public static void CountDigest(StoreWriter tx, DateTimeOffset when, bool isDoubted) => Change(tx, when, day => isDoubted
        ? day with { DoubtedDigests = day.DoubtedDigests + 1 }
        : day with { Digests = day.Digests + 1 });

    /// <summary>Counts a digest that Telegram did not take, within the write that records it.</summary>
    public static void CountRefusedDigest(StoreWriter tx, DateTimeOffset when) => Change(tx, when, day => day with { RefusedDigests = day.RefusedDigests + 1 });

    private static void Count(StoreWriter tx, DateTimeOffset when, bool helpful, int more) => Change(tx, when, day => helpful
        ? day with { Helpful = Math.Max(0, day.Helpful + more) }
        : day with { Unhelpful = Math.Max(0, day.Unhelpful + more) });

    private static void Change(StoreWriter tx, DateTimeOffset when, Func<DayCounts, DayCounts> change)
    {
        var key = KeyOf(when);
        tx.Upsert(Rows, change(tx.Find(Rows, key) ?? new DayCounts { Day = key }));
    }
}

/// <summary>In so many answers a source was quoted.</summary>
internal sealed record SourceCount(string Source, int Count)
{
    /// <summary>Each source once, the most quoted first.</summary>
    public static IReadOnlyList<SourceCount> Sum(IEnumerable<SourceCount> counts, int most) =>
        [.. counts.GroupBy(c => c.Source, StringComparer.Ordinal).Select(g => new SourceCount(g.Key, g.Sum(c => c.Count))).OrderByDescending(c => c.Count).ThenBy(c => c.Source, StringComparer.Ordinal).Take(most)];
}
