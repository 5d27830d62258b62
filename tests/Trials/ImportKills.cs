using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Trials;

/// <summary>An import is killed at random moments and done again: nothing acknowledged is missing, nothing came twice, and what is stored is found.</summary>
public static class ImportKills
{
    private const int Searched = 40;

    /// <summary>Each round begins with an empty folder and kills one import on its way.</summary>
    /// <returns>0 when every round ended with each source there once, and found.</returns>
    public static int Run(int rounds, int sources)
    {
        var work = Directory.CreateTempSubdirectory("talks-import-kill").FullName;
        try
        {
            var file = Path.Combine(work, "sources.jsonl");
            File.WriteAllLines(file, Enumerable.Range(0, sources).Select(Line));
            var whole = Whole(Path.Combine(work, "whole"), file);
            var (random, faults, moments) = (new Random(Environment.ProcessId), 0, new List<int>());
            for (var round = 1; round <= rounds; round++)
            {
                var folder = Path.Combine(work, "round");
                var acknowledged = ImportAndKill(folder, file, whole * random.NextDouble());
                var (stored, found) = Check(folder, file, acknowledged, sources, random);
                moments.Add(stored);
                foreach (var fault in found)
                    Console.WriteLine($"round {round}, {stored} stored: {fault}");
                faults += found.Count;
                Directory.Delete(folder, recursive: true);
            }

            moments.Sort();
            Console.WriteLine($"{rounds} kills of an import of {sources} sources ({whole.TotalSeconds:F1} s when left alone); stored at the kill: {moments[0]} to {moments[^1]}, half of them below {moments[moments.Count / 2]}; {faults} faults");
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The part of the one that is killed: imports, and names after each text how many are acknowledged.</summary>
    public static int Import(string folder, string file)
    {
        using var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
        var progress = new Acknowledgement();
        Console.WriteLine(0);
        knowledge.Import(Read(file), new ImportManner { Note = (_, changes) => progress.Written += changes.Count }, progress);
        Console.WriteLine("done");
        return 0;
    }

    private static TimeSpan Whole(string folder, string file)
    {
        using var importer = TrialProcess.Start("import-until-killed", folder, file);
        importer.StandardOutput.ReadLine();
        var began = Stopwatch.GetTimestamp();
        if (!importer.StandardOutput.ReadToEnd().EndsWith("done\n", StringComparison.Ordinal))
            throw new InvalidOperationException("An import that nobody killed did not end.");
        return Stopwatch.GetElapsedTime(began);
    }

    private static int ImportAndKill(string folder, string file, TimeSpan after)
    {
        using var importer = TrialProcess.Start("import-until-killed", folder, file);
        importer.StandardOutput.ReadLine();
        Thread.Sleep(after);
        importer.Kill(); // SIGKILL
        var last = importer.StandardOutput.ReadToEnd().Split('\n').LastOrDefault(line => int.TryParse(line, CultureInfo.InvariantCulture, out _));
        importer.WaitForExit();
        return last is null ? 0 : int.Parse(last, CultureInfo.InvariantCulture);
    }

    private static (int Stored, List<string> Faults) Check(string folder, string file, int acknowledged, int sources, Random random)
    {
        var faults = new List<string>();
        using var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
        var stored = knowledge.List().Count;
        if (stored < acknowledged)
            faults.Add($"{acknowledged} were acknowledged");
        Search(knowledge, stored, "after the kill");

        var again = knowledge.Import(Read(file), ImportManner.Plain);
        var skipped = again.Sources.Count(source => source.Outcome == ImportOutcome.Skipped);
        if (skipped != stored || again.Sources.Count != sources || again.Refusals.Count > 0)
            faults.Add($"again: {skipped} skipped, {again.Sources.Count} handled, {again.Refusals.Count} refused");
        var health = knowledge.Check();
        if (health.Sources != sources || health.Versions != sources || !health.IndexInStep)
            faults.Add($"again: {health.Sources} sources, {health.Versions} versions, index in step: {health.IndexInStep}");
        faults.AddRange(knowledge.All().Select((source, i) => source.Id == Id(i) && source.Body == Body(i) ? null : $"{source.Id} is not as it came").OfType<string>());
        Search(knowledge, sources, "again");
        return (stored, faults);

        // The first and the last, and some between; a word of a source that is not there is found nowhere.
        void Search(KnowledgeBase knowledge, int there, string when)
        {
            var places = Enumerable.Range(0, Searched).Select(_ => random.Next(sources)).Concat([0, there - 1, there, sources - 1]).Where(i => i >= 0 && i < sources);
            foreach (var i in places)
            {
                var isFound = knowledge.Search(new SearchRequest(Name(i)), 1) is [var hit] && hit.Source.Id == Id(i);
                if (isFound != i < there)
                    faults.Add($"{when}: {Id(i)} is {(isFound ? "found" : "not found")}");
            }
        }
    }

    private static IEnumerable<ReadOutcome> Read(string file) => SourceReader.Read(file, ReadOptions.None, CancellationToken.None);

    private static string Line(int i) => JsonSerializer.Serialize(new { id = Id(i), title = $"Notice {i}", text = Body(i), lang = "fr" });

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"t{i:D6}");

    private static string Body(int i) =>
        $"La notice {i} parle de {Name(i)}.\nOn y lit que le bac part à sept heures, que le moulin tourne et que le phare veille.\n« C’est ainsi », dit {Name(i)}.";

    /// <summary>A name of its own for each number, no two of them near spellings.</summary>
    private static string Name(int i)
    {
        var mixed = (ulong)(i + 1) * 0x9E3779B97F4A7C15;
        return string.Concat(Enumerable.Range(0, 5).Select(at => $"{"bdfgklmnprstvz"[(int)(mixed >> (at * 11) & 0x7ff) % 14]}{"aeiou"[(int)(mixed >> (at * 11 + 4) & 0x7f) % 5]}"));
    }

    /// <summary>Told by the import after each text, when the write of its batch has returned.</summary>
    private sealed class Acknowledgement : IProgress<ImportProgress>
    {
        private int _told;

        public int Written { get; set; }

        public void Report(ImportProgress value)
        {
            if (Written == _told)
                return;
            Console.WriteLine(_told = Written);
        }
    }
}
