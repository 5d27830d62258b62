using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>A statement that a model would make on a sentence.</summary>
internal sealed record Draft(string Text, IReadOnlyList<int> Numbers)
{
    /// <summary>What a good model makes of a question: one to three statements in the sentences' words, given to their speakers.</summary>
    public static List<Draft> Good(PromptReading prompt, Random random)
    {
        var asked = Words(prompt.Question);
        var best = prompt.Sentences
            .OrderByDescending(s => Words(s.Text).Intersect(asked).Count() + random.NextDouble())
            .Take(random.Next(1, 4));
        return [.. best.Select(s => new Draft(Attributed(s, s.Speaker), [s.Number]))];
    }

    /// <summary>"Selon Anna Petrova, nous avons signé": the sentence, shortened at a comma, without its quotation marks.</summary>
    public static string Attributed(PromptSentence sentence, string? speaker)
    {
        var words = Plain(sentence.Text);
        return speaker is null ? words : $"Selon {speaker}, {char.ToLowerInvariant(words[0])}{words[1..]}";
    }

    /// <summary>The reply as the schema has it.</summary>
    public static string Json(IEnumerable<Draft> drafts, bool answered = true) => new JsonObject
    {
        ["answered"] = answered,
        ["statements"] = new JsonArray([.. drafts.Select(d => (JsonNode)new JsonObject
        {
            ["text"] = d.Text,
            ["sentences"] = new JsonArray([.. d.Numbers.Select(n => (JsonNode)n)]),
        })]),
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Plain(string text)
    {
        var words = Regex.Replace(text, "[«»“”\"]\\s?|\\s?[»]", "").Trim(' ', '–', '—', '-').Trim();
        while (words.Length > 240 && words.LastIndexOf(',') is > 20 and var comma)
            words = words[..comma];
        return words.Length > 240 ? words[..words.LastIndexOf(' ', 240)] : words;
    }

    private static HashSet<string> Words(string text) =>
        [.. Regex.Matches(text.ToLowerInvariant(), @"\p{L}{4,}|\d+").Select(m => m.Value.Length > 6 ? m.Value[..6] : m.Value)];
}
