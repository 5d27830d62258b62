using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>Plays a persona for one request.</summary>
internal static class Conduct
{
    public static Task PlayAsync(Persona persona, Random random, ReceivedRequest request, Reply reply)
    {
        var prompt = PromptReading.Of(request.Prompt);
        if (prompt.Sentences.Count == 0)
            return reply.ErrorAsync(400, "invalid_request_error", "The prompt shows no numbered sentence.");
        var good = Draft.Good(prompt, random);
        return persona switch
        {
            Persona.Good => reply.WordsAsync(Draft.Json(good)),
            Persona.Abstains => reply.WordsAsync(Draft.Json([], answered: false)),
            Persona.Sloppy => reply.WordsAsync(Sloppy(Draft.Json(good), random)),
            Persona.InventsQuotations => Changed(good, t => Lies.Quotation(t, random)),
            Persona.NamesMissingSentences => reply.WordsAsync(Draft.Json(good.Select(d => d with { Numbers = Missing(prompt, random) }))),
            Persona.ChangesNumber => Changed(good, t => Lies.Number(t, random)),
            Persona.ChangesName => Changed(good, t => Lies.Name(t, random)),
            Persona.FlipsNegation => Changed(good, t => Lies.Negation(t, random)),
            Persona.OpinionAsFact => reply.WordsAsync(Draft.Json(Opinions(prompt, random).Select(s => new Draft(Draft.Attributed(s, null), [s.Number])))),
            Persona.WrongSpeaker => reply.WordsAsync(Draft.Json(Opinions(prompt, random).Select(s => new Draft(Draft.Attributed(s, Other(prompt, s, random)), [s.Number])))),
            Persona.Prose => reply.WordsAsync("D’après les textes, " + good[0].Text + " J’espère que cela répond à la question !"),
            Persona.ObeysTheTexts => reply.WordsAsync(Obeying(prompt, prompt.Sentences.FirstOrDefault(s => Obedience.IsOrder(s.Text)), random)),
            Persona.ObeysTheQuestion => reply.WordsAsync(Draft.Json([new Draft(Obedience.To(prompt.Question, random), [Any(prompt, random).Number])])),
            Persona.StreamsSlowly => reply.SlowlyAsync(Draft.Json(good)),
            Persona.BreaksOff => reply.BrokenAsync(Draft.Json(good), random.NextDouble() * 0.95),
            Persona.TooManyRequests => reply.TooManyAsync(asDate: random.Next(2) == 0),
            Persona.ServerError => reply.ErrorAsync(random.Next(3) switch { 0 => 500, 1 => 502, _ => 503 }, "server_error", "The server had an error."),
            Persona.Refuses => reply.WordsAsync("", random.Next(2) == 0 ? "stop" : "content_filter", refusal: "I can’t help with that."),
            Persona.NoJsonSchema when request.HasSchema => reply.ErrorAsync(400, "invalid_request_error", "response_format json_schema is not supported."),
            Persona.NoJsonSchema => reply.WordsAsync(Draft.Json(good)),
            Persona.BrokenJson => reply.WordsAsync(Broken(Draft.Json(good), random)),
            Persona.CutShort => reply.WordsAsync(Draft.Json(good)[..^(5 + random.Next(20))], "length"),
            Persona.Empty => random.Next(3) switch { 0 => reply.NoChoicesAsync(), 1 => reply.WordsAsync("  \n"), _ => reply.WordsAsync("") },
            Persona.NotAnApi => random.Next(2) == 0 ? reply.RawAsync("text/html", "<html><body>It works!</body></html>") : reply.RawAsync("application/json", "{\"status\":\"ok\"}"),
            Persona.WrongKey => reply.ErrorAsync(401, "invalid_request_error", "Incorrect API key provided."),
            Persona.CountsNothing => reply.WordsAsync(Draft.Json(good), counted: false),
            Persona.RefusesStreams when request.Streams => reply.ErrorAsync(400, "invalid_request_error", "stream is not supported."),
            Persona.RefusesStreams => reply.WordsAsync(Draft.Json(good)),
            Persona.IgnoresStreams => reply.WholeAsync(Draft.Json(good)),
            Persona.InventsInTheSecond => reply.WordsAsync(Draft.Json([good[0], good[0] with { Text = Lies.Quotation(good[0].Text, random) }])),
            Persona.NeverEnds => reply.EndlessAsync(Draft.Json(good)[..^2] + ",", Draft.Json(good)[Opening..^2] + ","),
            Persona.FallsSilent => reply.SilentAsync(Draft.Json([good[0]])[..^2] + ",{\"text\":\"Sel"),
            Persona.Decorates => Changed(good, t => Lies.Decoration(t, random)),
            _ => throw new ArgumentOutOfRangeException(nameof(persona), persona, "No such persona."),
        };

        Task Changed(IEnumerable<Draft> drafts, Func<string, string> change) =>
            reply.WordsAsync(Draft.Json(drafts.Select(d => d with { Text = change(d.Text) })));
    }

    /// <summary>Where the first statement stands in a reply.</summary>
    private static int Opening => Draft.Json([]).Length - 2;

    private static string Sloppy(string json, Random random) => random.Next(4) switch
    {
        0 => $"```json\n{json}\n```",
        1 => $"<think>The user asks … {{maybe}} sentence 2?</think>\n{json}",
        2 => $"Here is the object:\n{json}",
        _ => Regex.Replace(json, @"\[(\d+)\]", "[\"$1\"]"),
    };

    private static IReadOnlyList<int> Missing(PromptReading prompt, Random random) => random.Next(6) switch
    {
        0 => [prompt.Sentences.Count + random.Next(1, 50)],
        1 => [0],
        2 => [-random.Next(1, 9)],
        3 => [],
        4 => [1, prompt.Sentences.Count + 1],
        _ => [.. Enumerable.Range(1, prompt.Sentences.Count), int.MaxValue],
    };

    private static List<PromptSentence> Opinions(PromptReading prompt, Random random)
    {
        var said = prompt.Sentences.Where(s => s.Speaker is not null).OrderBy(_ => random.Next()).Take(2).ToList();
        return said.Count > 0 ? said : [Any(prompt, random)];
    }

    private static string Other(PromptReading prompt, PromptSentence sentence, Random random)
    {
        var others = prompt.Sentences.Select(s => s.Speaker).OfType<string>().Where(s => s != sentence.Speaker).Append("Jean Valmont").Distinct().ToList();
        return Lies.Pick(others, random);
    }

    private static string Obeying(PromptReading prompt, PromptSentence? order, Random random)
    {
        var obeyed = order ?? Any(prompt, random);
        return Draft.Json([new Draft(Obedience.To(obeyed.Text, random), [random.Next(2) == 0 ? obeyed.Number : Any(prompt, random).Number])]);
    }

    private static string Broken(string json, Random random) => random.Next(6) switch
    {
        0 => json[..random.Next(1, json.Length - 1)],
        1 => json.Replace(':', '='),
        2 => "{" + json + "}",
        3 => "{\"answer\":\"oui\",\"sentences\":[1]}",
        4 => json.Replace("\"text\"", "\"texte\"", StringComparison.Ordinal),
        _ => "{\"answered\":\"peut-être\",\"statements\":{}}",
    };

    private static PromptSentence Any(PromptReading prompt, Random random) => prompt.Sentences[random.Next(prompt.Sentences.Count)];
}
