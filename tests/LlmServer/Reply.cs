using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalksBot.LlmServer;

/// <summary>Writes replies on the wire, whole or as a stream of events as the request asks.</summary>
internal sealed class Reply(HttpContext context, ReceivedRequest request, TimeSpan drip, TimeSpan retryAfter)
{
    private const int PieceOfStream = 24;
    private const int PieceOfDrip = 8;

    public Task WordsAsync(string words, string finish = "stop", string? refusal = null, bool counted = true) => request.Streams
        ? StreamAsync(Events(words, finish, refusal, counted), TimeSpan.Zero, ends: true)
        : WholeAsync(words, finish, refusal, counted);

    /// <summary>The whole reply at once, even where a stream was asked for.</summary>
    public Task WholeAsync(string words, string finish = "stop", string? refusal = null, bool counted = true) =>
        JsonAsync(200, Completion(words, finish, refusal, counted: counted));

    public Task ErrorAsync(int status, string type, string message) =>
        JsonAsync(status, new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["message"] = message, ["code"] = null, ["param"] = null } });

    public async Task TooManyAsync(bool asDate)
    {
        context.Response.Headers.RetryAfter = asDate
            ? DateTimeOffset.UtcNow.Add(retryAfter).ToString("R", CultureInfo.InvariantCulture)
            : ((long)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await ErrorAsync(429, "rate_limit_exceeded", "Too many requests.");
    }

    public async Task RawAsync(string contentType, string body)
    {
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>A reply that would be good, a few bytes at a time, until the client has had enough.</summary>
    public async Task SlowlyAsync(string words)
    {
        if (request.Streams)
        {
            await StreamAsync(Events(words, "stop", null, counted: true, PieceOfDrip), drip, ends: true);
            return;
        }

        var body = Completion(words, "stop", null).ToJsonString();
        await WriteAsync("application/json", Pieces(body, PieceOfDrip), drip);
    }

    /// <summary>Part of a good reply; then the connection is gone.</summary>
    /// <param name="share">0..1: how much of it.</param>
    public async Task BrokenAsync(string words, double share)
    {
        if (request.Streams)
        {
            var events = Events(words, "stop", null, counted: true).ToList();
            await StreamAsync(events.Take(1 + (int)(events.Count * share)), TimeSpan.Zero);

            // The reset of a connection takes with it what the client has not read yet.
            await Task.Delay(drip);
        }
        else
        {
            var body = Completion(words, "stop", null).ToJsonString();
            context.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
            await WriteAsync("application/json", [body[..(int)(body.Length * share)]], TimeSpan.Zero);
        }

        context.Abort();
    }

    /// <summary>Words, then others again and again, until the client has had enough.</summary>
    public Task EndlessAsync(string first, string again) => request.Streams
        ? StreamAsync(Forever(first, again).SelectMany(words => Pieces(words, PieceOfStream)).Select(Word), TimeSpan.Zero)
        : WriteAsync("application/json", Forever("{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"", "mot "), TimeSpan.Zero);

    /// <summary>Words; then nothing more, on a connection that stays open until the client leaves.</summary>
    public async Task SilentAsync(string words)
    {
        if (request.Streams)
            await StreamAsync(Pieces(words, PieceOfStream).Select(Word), TimeSpan.Zero);
        else
            await WriteAsync("application/json", ["{\"id\":"], TimeSpan.Zero);
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => context.Abort(), TaskScheduler.Default);
    }

    public async Task NoChoicesAsync() => await JsonAsync(200, Completion(null, "stop", null, choices: false));

    private async Task JsonAsync(int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private JsonObject Completion(string? words, string finish, string? refusal, bool choices = true, bool counted = true)
    {
        var body = new JsonObject
        {
            ["id"] = "chatcmpl-" + context.TraceIdentifier,
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = request.Model,
            ["choices"] = choices
                ? new JsonArray(new JsonObject
                {
                    ["index"] = 0,
                    ["finish_reason"] = finish,
                    ["logprobs"] = null,
                    ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = refusal is null ? words : null, ["refusal"] = refusal },
                })
                : [],
        };
        if (counted)
            body["usage"] = Usage(words ?? refusal ?? "");
        return body;
    }

    private JsonObject Usage(string words)
    {
        var (prompt, reply) = (request.Prompt.Length / 4, words.Length / 4);
        return new JsonObject { ["prompt_tokens"] = prompt, ["completion_tokens"] = reply, ["total_tokens"] = prompt + reply };
    }

    /// <summary>The events of a streamed reply: a role, the words in pieces, the reason of the end and, where it is asked for, the count.</summary>
    private IEnumerable<JsonObject> Events(string words, string finish, string? refusal, bool counted, int piece = PieceOfStream)
    {
        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = refusal is null ? "" : null, ["refusal"] = refusal }, null);
        foreach (var part in refusal is null ? Pieces(words, piece) : [])
            yield return Word(part);
        yield return Chunk([], finish);
        if (!counted || !request.WantsUsage)
            yield break;
        var count = Chunk([], null);
        (count["choices"], count["usage"]) = (new JsonArray(), Usage(words));
        yield return count;
    }

    private JsonObject Word(string part) => Chunk(new JsonObject { ["content"] = part }, null);

    private JsonObject Chunk(JsonObject delta, string? finish) => new()
    {
        ["id"] = "chatcmpl-" + context.TraceIdentifier,
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = request.Model,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };

    private Task StreamAsync(IEnumerable<JsonObject> events, TimeSpan pause, bool ends = false) => WriteAsync(
        "text/event-stream", events.Select(e => JsonSerializer.Serialize(e)).Concat(ends ? ["[DONE]"] : []).Select(data => $"data: {data}\n\n"), pause);

    private async Task WriteAsync(string contentType, IEnumerable<string> parts, TimeSpan pause)
    {
        context.Response.ContentType = contentType;
        try
        {
            foreach (var part in parts)
            {
                await context.Response.WriteAsync(part, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                if (pause > TimeSpan.Zero)
                    await Task.Delay(pause, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client left, as it should.
            context.Abort();
        }
    }

    private static IEnumerable<string> Pieces(string words, int length)
    {
        for (var at = 0; at < words.Length; at += length)
            yield return words.Substring(at, Math.Min(length, words.Length - at));
    }

    private static IEnumerable<string> Forever(string first, string again)
    {
        yield return first;
        while (true)
            yield return again;
    }
}
