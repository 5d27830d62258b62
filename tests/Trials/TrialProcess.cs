using System.Diagnostics;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials;

/// <summary>This program, started again to play a part.</summary>
public static class TrialProcess
{
    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Trials.exe" : "Trials");

    public static KnowledgeOpening Opening(Beginning beginning = Beginning.Nothing) =>
        new("a trial", new BackupVerifier(Program, ["verify-backup"], TimeSpan.FromMinutes(1)), TimeProvider.System) { Beginning = beginning };

    public static Process Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start");
    }
}
