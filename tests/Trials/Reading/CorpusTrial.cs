using System.Globalization;

namespace TalksBot.Trials.Reading;

/// <summary>Reads the corpus and prints what is right, in all and by format, and each fault.</summary>
public static class CorpusTrial
{
    private const double LeastFields = 97, LeastWords = 99;

    public static int Run()
    {
        var scores = Corpus.Files().Select(CorpusScore.Of).ToList();
        foreach (var score in scores.Where(s => s.Refused is not null || s.Wrong.Count + s.Lost.Count + s.Extra.Count + s.Framed.Count > 0))
            Console.WriteLine($"{score.Name}: {score.Refused} {string.Join("; ", score.Wrong)} lost [{string.Join(' ', score.Lost.Take(12))}] extra [{string.Join(' ', score.Extra.Take(12))}] framed [{string.Join("; ", score.Framed)}]");
        foreach (var group in scores.GroupBy(s => Path.GetExtension(s.Name)).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine(Row(group.Key, [.. group]));
        Console.WriteLine(Row("all", scores));
        return Fields(scores) >= LeastFields && scores.All(s => Words([s]) >= LeastWords && s.Framed.Count == 0) ? 0 : 1;
    }

    /// <summary>Puts the files into a folder, each beside the same text in the six formats that are compared.</summary>
    public static int Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "same"));
        foreach (var file in Corpus.Files())
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        foreach (var (name, bytes) in CorpusText.All.SelectMany(Corpus.Same))
            File.WriteAllBytes(Path.Combine(folder, "same", name), bytes);
        return 0;
    }

    private static double Fields(List<CorpusScore> scores) => 100.0 * (1 - (double)scores.Sum(s => s.Wrong.Count) / scores.Sum(s => s.Fields));

    private static double Words(List<CorpusScore> scores) => 100.0 * (1 - (double)scores.Sum(s => s.Lost.Count) / scores.Sum(s => s.Words));

    private static string Row(string name, List<CorpusScore> scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8} {scores.Count,3} files   fields right {Fields(scores),6:0.0} %   words recovered {Words(scores),6:0.00} %   extra words {scores.Sum(s => s.Extra.Count)}   frames {scores.Sum(s => s.Framed.Count)}");
}
