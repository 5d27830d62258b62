using System.Text.RegularExpressions;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Reading;

/// <summary>How a file was read, against the truth.</summary>
/// <param name="Fields">Of title, author, date, language and link, those that the file holds.</param>
/// <param name="Wrong">Those that were read otherwise, with what was read.</param>
/// <param name="Words">Of the body.</param>
/// <param name="Extra">Words that the body has not.</param>
/// <param name="Framed">What came along of the page around the text.</param>
public sealed partial record CorpusScore(string Name, int Fields, IReadOnlyList<string> Wrong, int Words, IReadOnlyList<string> Lost, IReadOnlyList<string> Extra, IReadOnlyList<string> Framed, string? Refused)
{
    public static CorpusScore Of(CorpusFile file)
    {
        var outcomes = SourceReader.Read(file.Name, file.Bytes, Corpus.Patient).ToList();
        if (outcomes.OfType<ReadRefusal>().FirstOrDefault() is { } refusal)
            return new CorpusScore(file.Name, 4, ["all"], 1, ["all"], [], [], $"{refusal.Reason} {refusal.Detail}");
        var texts = outcomes.OfType<TextRead>().Select(t => t.Text).ToList();
        var expected = texts.Count == 1 ? [Truth(file)] : texts.Select(t => Known(t.Title)).ToList();
        var wrong = texts.Zip(expected).SelectMany(pair => Faults(pair.First, pair.Second)).ToList();
        var (lost, extra) = Compare(Tokens(file.Body), Tokens(texts.Select(t => t.Body)));
        var framed = file.Frame.Where(frame => texts.Any(t => t.Body.Contains(frame, StringComparison.Ordinal))).ToList();
        return new CorpusScore(file.Name, expected.Sum(e => e.Count), wrong, Tokens(file.Body).Count, lost, extra, framed, null);
    }

    private static Expected Truth(CorpusFile file) => new(file.Title, file.Author, file.Date, file.Lang, file.Url);

    private static Expected Known(string title) =>
        CorpusText.All.FirstOrDefault(t => t.Title == title) is { } text ? new(text.Title, text.Author, text.Date, text.Lang, text.Url) : new("?", "?", null, "?", "?");

    private static IEnumerable<string> Faults(RawText text, Expected truth)
    {
        if (truth.Title is not null && text.Title != truth.Title)
            yield return $"title {text.Title}";
        if (truth.Author is not null && text.Author != truth.Author)
            yield return $"author {text.Author}";
        if (truth.Date is not null && text.Date != truth.Date)
            yield return $"date {text.Date}";
        if (text.Lang != truth.Lang)
            yield return $"lang {text.Lang}";
        if (truth.Url is not null && text.Url != truth.Url)
            yield return $"url {text.Url}";
    }

    /// <summary>Longest common subsequence is not needed: words as a bag, since order is shown by the sentences.</summary>
    private static (List<string> Lost, List<string> Extra) Compare(List<string> truth, List<string> read)
    {
        var bag = read.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var word in truth)
        {
            if (bag.GetValueOrDefault(word) > 0)
                bag[word]--;
            else
                lost.Add(word);
        }

        return (lost, [.. bag.SelectMany(b => Enumerable.Repeat(b.Key, b.Value))]);
    }

    private static List<string> Tokens(IEnumerable<string> texts) => [.. texts.SelectMany(t => Word().Matches(WithoutHead(t))).Select(m => m.Value)];

    /// <summary>The YAML block of a Markdown file is no part of what is quoted.</summary>
    private static string WithoutHead(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) ? text[text.IndexOf("\n---\n", 3, StringComparison.Ordinal)..] : text;

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record Expected(string? Title, string? Author, DateOnly? Date, string Lang, string? Url)
    {
        public int Count => 1 + new object?[] { Title, Author, Date, Url }.Count(v => v is not null);
    }
}
