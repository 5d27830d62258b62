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

    public async Task WordsAsync(string words, string finish = "stop", string? refusal = null)
    {
        if (request.Streams)
            await StreamAsync(words, finish);
        else
            await JsonAsync(200, Completion(words, finish, refusal));
    }

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
        context.Response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(Completion(words, "stop", null).ToJsonString());
        try
        {
            for (var at = 0; at < bytes.Length; at += PieceOfDrip)
            {
                await context.Response.Body.WriteAsync(bytes.AsMemory(at, Math.Min(PieceOfDrip, bytes.Length - at)), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(drip, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client left, as it should.
            context.Abort();
        }
    }

    /// <summary>Part of a good reply; then the connection is gone.</summary>
    /// <param name="share">0..1: how much of it.</param>
    public async Task BrokenAsync(string words, double share)
    {
        context.Response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(Completion(words, "stop", null).ToJsonString());
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, (int)(bytes.Length * share)), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    public async Task NoChoicesAsync() => await JsonAsync(200, Completion(null, "stop", null, choices: false));

    private async Task JsonAsync(int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private JsonObject Completion(string? words, string finish, string? refusal, bool choices = true) => new()
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
        ["usage"] = Usage(words ?? refusal ?? ""),
    };

    private JsonObject Usage(string words)
    {
        var (prompt, reply) = (request.Prompt.Length / 4, words.Length / 4);
        return new JsonObject { ["prompt_tokens"] = prompt, ["completion_tokens"] = reply, ["total_tokens"] = prompt + reply };
    }

    private async Task StreamAsync(string words, string finish)
    {
        context.Response.ContentType = "text/event-stream";
        await EventAsync(Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null));
        for (var at = 0; at < words.Length; at += PieceOfStream)
            await EventAsync(Chunk(new JsonObject { ["content"] = words.Substring(at, Math.Min(PieceOfStream, words.Length - at)) }, null));
        var last = Chunk([], finish);
        last["usage"] = Usage(words);
        await EventAsync(last);
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private JsonObject Chunk(JsonObject delta, string? finish) => new()
    {
        ["id"] = "chatcmpl-" + context.TraceIdentifier,
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = request.Model,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };

    private Task EventAsync(JsonObject chunk) =>
        context.Response.WriteAsync("data: " + JsonSerializer.Serialize(chunk) + "\n\n", context.RequestAborted);
}
