using System.Text.Json;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Digests;

/// <summary>An article of a set of questions: its paragraphs as one text, and where the answers stand in it.</summary>
internal sealed record Article(RawText Text, IReadOnlyList<(int Start, int End)> Answers)
{
    private const string Between = "\n\n";

    /// <summary>Reads corpus.jsonl (paragraphs: id, article, text) and questions*.jsonl (doc_id, answers, answer_start) of a folder.</summary>
    public static IReadOnlyList<Article> Read(string folder)
    {
        var paragraphs = Lines(Path.Combine(folder, "corpus.jsonl")).ToArray();
        var questions = Directory.GetFiles(folder, "questions*.jsonl").SelectMany(Lines).Where(question => question.GetProperty("answerable").GetBoolean())
            .ToLookup(question => question.GetProperty("doc_id").GetString()!);
        return [.. paragraphs.GroupBy(paragraph => paragraph.GetProperty("article").GetString()!).Select((article, i) => Of($"article-{i}", article.Key, [.. article], questions))];
    }

    private static Article Of(string id, string title, JsonElement[] paragraphs, ILookup<string, JsonElement> questions)
    {
        var answers = new List<(int, int)>();
        var body = new System.Text.StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (body.Length > 0)
                body.Append(Between);
            foreach (var question in questions[paragraph.GetProperty("id").GetString()!])
            {
                var start = body.Length + question.GetProperty("answer_start").GetInt32();
                answers.Add((start, start + question.GetProperty("answers")[0].GetString()!.Length));
            }

            body.Append(paragraph.GetProperty("text").GetString());
        }

        return new Article(new RawText { Id = id, Title = title, Lang = "fr", Body = body.ToString() }, answers);
    }

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
