using System.Globalization;

namespace TalksBot.Trials.Telegram;

/// <summary>How long each of many things took, in milliseconds.</summary>
public sealed class Times(IEnumerable<TimeSpan> times)
{
    private readonly double[] _sorted = [.. times.Select(time => time.TotalMilliseconds).Order()];

    public double Half => Part(0.5);

    public double NearlyAll => Part(0.95);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {Half:F0} ms, p95 {NearlyAll:F0} ms (n {_sorted.Length})");

    private double Part(double share) => _sorted[(int)Math.Min(_sorted.Length - 1, _sorted.Length * share)];
}
