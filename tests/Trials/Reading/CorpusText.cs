using System.Globalization;

namespace TalksBot.Trials.Reading;

/// <summary>A text of our own and the truth about it. In its file: title, byline, date, then paragraphs between empty lines; one without an end mark is a heading.</summary>
public sealed record CorpusText(string Id, string Lang, string Title, string Byline, string Author, string DateLine, DateOnly Date, IReadOnlyList<string> Paragraphs)
{
    private static readonly string[] Before = ["Par ", "By ", "Автор: "];

    public static IReadOnlyList<CorpusText> All { get; } =
        [.. typeof(CorpusText).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Corpus.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

    public static CorpusText Of(string id) => All.First(text => text.Id == id);

    public string Url => $"https://exemple.org/{Id}";

    /// <summary>Whether it is a conversation: no heading stands in it.</summary>
    public bool IsInterview => Paragraphs.Any(p => p.EndsWith('?') && p.Contains(':', StringComparison.Ordinal) && p.IndexOf(':', StringComparison.Ordinal) < 30);

    public IEnumerable<string> Lines => [Title, Byline, DateLine, .. Paragraphs];

    public static bool IsHeading(string paragraph) => char.IsLetterOrDigit(paragraph[^1]);

    private static CorpusText Load(string name)
    {
        using var reader = new StreamReader(typeof(CorpusText).Assembly.GetManifestResourceStream(name)!);
        var parts = reader.ReadToEnd().TrimEnd().Split("\n\n");
        var head = parts[0].Split('\n');
        var id = name.Split('.')[1];
        var lang = name.Split('.')[2];
        var before = Before.First(b => head[1].StartsWith(b, StringComparison.Ordinal));
        var date = DateOnly.Parse(head[2], CultureInfo.GetCultureInfo(lang == "en" ? "en-US" : lang));
        return new CorpusText(id, lang, head[0], head[1], head[1][before.Length..], head[2], date, parts[1..]);
    }
}
