using System.Globalization;
using System.Text.Json;

namespace TalksBot.Benchmarks;

/// <summary>Import, answers a second, a cold question and the memory of a running chat, measured on the Release executable from outside.</summary>
internal static class WholeProgram
{
    private const int ChatQuestions = 200;

    /// <summary>Measures and prints a table of medians against their targets.</summary>
    /// <returns>0 when every target is reached, else 1.</returns>
    /// <param name="material">Given a folder to work in, says what to measure on.</param>
    public static int Measure(Func<string, Material> material, int runs) => InFolder(material, runs, judge: true);

    /// <summary>The same, once each, without judging: the machine may be busy.</summary>
    public static int Try(Func<string, Material> material) => InFolder(material, runs: 1, judge: false);

    private static int InFolder(Func<string, Material> material, int runs, bool judge)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-benchmark-").FullName;
        try
        {
            var measured = material(folder);
            return Print(measured, All(measured, folder, runs), judge);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Measurement> All(Material material, string folder, int runs)
    {
        var imports = Repeat(runs, i => Talksbot.Run(false, "sources", "add", material.Sources, "--data", Path.Combine(folder, $"data{i}")));
        var data = Path.Combine(folder, "data0");
        var questions = material.CountQuestions();
        var first = Asked(material).First();
        Talksbot.Run(false, "ask", first, "--data", data); // the disk's caches are warm, the process is not
        var all = Repeat(runs, _ => Talksbot.Run(true, "ask", "--input", material.Questions, "--output", Path.Combine(folder, "answers.jsonl"), "--data", data));
        var one = Repeat(runs * 2, _ => Talksbot.Run(false, "ask", first, "--data", data));
        return
        [
            new("import", "s", [.. imports.Select(e => e.Wall)], 5, Most: true),
            new("ask --input, one core", "questions/s", [.. all.Select(e => questions / e.Wall)], 300, Most: false),
            new("the same by processor time", "questions/s", [.. all.Select(e => questions / e.Processor)], 300, Most: false),
            new("one cold ask", "s", [.. one.Select(e => e.Wall)], 1.5, Most: true),
            new($"chat, {ChatQuestions} questions: peak memory", "MB", [Talksbot.ChatMemory(data, Asked(material).Take(ChatQuestions)) / 1e6], 200, Most: true),
        ];
    }

    private static IEnumerable<string> Asked(Material material) =>
        File.ReadLines(material.Questions).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("question").GetString()!.ReplaceLineEndings(" ");
        });

    private static Effort[] Repeat(int runs, Func<int, Effort> measure) => [.. Enumerable.Range(0, runs).Select(measure)];

    private static int Print(Material material, List<Measurement> measurements, bool judge)
    {
        Console.WriteLine(Invariant($"{material.Name}: {File.ReadLines(material.Sources).Count()} texts, {material.CountQuestions()} questions, {Environment.ProcessorCount} cores"));
        Console.WriteLine(Invariant($"{"measure",-38}{"unit",-13}{"min",9}{"median",9}{"max",9}   target"));
        foreach (var m in measurements)
            Console.WriteLine(Invariant($"{m.Name,-38}{m.Unit,-13}{m.Least,9:0.00}{m.Median,9:0.00}{m.Greatest,9:0.00}   {(m.Most ? "<" : "≥")} {m.Target}{(judge && !m.Reached ? "  MISSED" : "")}"));
        return !judge || measurements.All(m => m.Reached) ? 0 : 1;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A figure over several runs, and what it should be.</summary>
/// <param name="Most">The target is an upper bound; else a lower one.</param>
internal sealed record Measurement(string Name, string Unit, double[] Runs, double Target, bool Most)
{
    public double Least => Runs.Min();
    public double Greatest => Runs.Max();
    public double Median => Runs.Order().ElementAt(Runs.Length / 2);
    public bool Reached => double.IsNaN(Median) || (Most ? Median < Target : Median >= Target);
}
