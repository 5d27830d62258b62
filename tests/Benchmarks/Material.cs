namespace TalksBot.Benchmarks;

/// <summary>What is measured on: a file of texts and one of questions about them.</summary>
internal sealed record Material(string Name, string Sources, string Questions)
{
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, "sources.jsonl")) && File.Exists(Path.Combine(folder, "ask.jsonl"));

    /// <summary>The files of a folder that somebody has prepared.</summary>
    public static Material Of(string folder) =>
        new(Path.GetFileName(Path.GetFullPath(folder)), Path.GetFullPath(Path.Combine(folder, "sources.jsonl")), Path.GetFullPath(Path.Combine(folder, "ask.jsonl")));

    /// <summary>Writes texts and questions of our own into a folder, the same at every run.</summary>
    public static Material Made(string folder, int sources, int questions)
    {
        var made = new Material("made", Path.Combine(folder, "sources.jsonl"), Path.Combine(folder, "ask.jsonl"));
        var notices = new Gazetteer(seed: 20250410).Notices(sources);
        File.WriteAllLines(made.Sources, notices.Select(notice => notice.SourceLine()));
        File.WriteAllLines(made.Questions, Enumerable.Range(0, questions).Select(i => notices[i % sources].QuestionLine(i, i / sources)));
        return made;
    }

    /// <summary>How many questions there are.</summary>
    public int CountQuestions() => File.ReadLines(Questions).Count(line => line.Length > 0);
}
