using System.Globalization;

namespace TalksBot.Trials.Reading;

/// <summary>Hostile and broken files, one after the other, through the reader and into a store: what came of each, how long it took, and the memory of all processes together.</summary>
public static class HostileTrial
{
    private const double MostSeconds = 10, MostMegabytes = 1000;

    public static IReadOnlyList<HostileFile> Files() => [.. HostilePdfs.All(), .. HostileDocuments.All(), .. HostilePages.All(), .. HostileTexts.All()];

    public static int Run(string? only)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-hostile-").FullName;
        try
        {
            using var texts = HostileRun.Open(folder);
            var faults = 0;
            var slowest = TimeSpan.Zero;
            using var memory = new ChildMemory();
            var files = Files().Where(f => only is null || f.Name.Contains(only, StringComparison.Ordinal)).ToList();
            foreach (var file in files)
            {
                var run = HostileRun.Of(file, texts);
                var isFault = run.Time.TotalSeconds > MostSeconds || !run.StoreKept || run.WasTaken && !file.IsText;
                faults += isFault ? 1 : 0;
                slowest = run.Time > slowest ? run.Time : slowest;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isFault ? "FAULT " : "")}{Name(file.Name),-24} {run.Time.TotalSeconds,6:0.00} s  {run.Outcome}"));
            }

            var peak = memory.PeakMegabytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {faults} faults, slowest {slowest.TotalSeconds:0.0} s, a reading process took at most {peak:0} MB, {texts.List().Count} sources in the store"));
            return faults == 0 && peak < MostMegabytes ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Name(string name) => new([.. name.Select(c => c is > ' ' and < '\u007F' ? c : '?')]);
}
