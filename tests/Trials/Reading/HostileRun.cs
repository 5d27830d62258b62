using System.Diagnostics;
using System.Globalization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials.Reading;

/// <summary>What became of a hostile file: it was taken or refused, in what time, and whether a refusal left the store as it was.</summary>
public sealed record HostileRun(string Name, bool WasTaken, string Outcome, TimeSpan Time, bool StoreKept)
{
    public static KnowledgeBase Open(string folder) =>
        KnowledgeBase.Open(folder, new KnowledgeOpening("hostile", new BackupVerifier("none", [], TimeSpan.Zero), TimeProvider.System) { Beginning = Beginning.Nothing });

    public static HostileRun Of(HostileFile file, KnowledgeBase texts)
    {
        var bytes = file.Make();
        var before = (texts.Generation, string.Join(',', texts.List().Select(s => $"{s.Id}@{s.Version}")));
        var watch = Stopwatch.StartNew();
        var report = texts.Import(SourceReader.Read(file.Name, bytes));
        watch.Stop();
        var after = (texts.Generation, string.Join(',', texts.List().Select(s => $"{s.Id}@{s.Version}")));
        return new HostileRun(file.Name, report.Sources.Count > 0, Said(report), watch.Elapsed, report.Sources.Count > 0 || before == after);
    }

    private static string Said(ImportReport report) => report.Refusals switch
    {
        [] => string.Create(CultureInfo.InvariantCulture, $"taken ({report.Sources.Count})"),
        [var first, ..] => $"{first.Reason} {first.Detail}{(report.Sources.Count > 0 ? $", taken ({report.Sources.Count})" : "")}",
    };
}
