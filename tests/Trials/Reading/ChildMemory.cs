using System.Globalization;

namespace TalksBot.Trials.Reading;

/// <summary>Watches the processes that this one starts, and remembers the most memory that one of them took (Linux; elsewhere nothing).</summary>
public sealed class ChildMemory : IDisposable
{
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private readonly string _self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    private long _peak;

    public ChildMemory() => _timer = new Timer(_ => Look(), null, Each, Each);

    public double PeakMegabytes => Interlocked.Read(ref _peak) / 1000.0;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!Directory.Exists("/proc/self"))
            return;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => char.IsAsciiDigit(f[^1])))
        {
            try
            {
                var status = File.ReadLines(Path.Combine(folder, "status")).Select(line => line.Split(':', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1].Trim());
                if (status["PPid"] != _self || !status.TryGetValue("VmHWM", out var most))
                    continue;
                var kilobytes = long.Parse(most.Split(' ')[0], CultureInfo.InvariantCulture);
                if (kilobytes > Interlocked.Read(ref _peak))
                    Interlocked.Exchange(ref _peak, kilobytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended while it was looked at.
            }
        }
    }
}
