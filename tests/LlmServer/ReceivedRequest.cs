using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TalksBot.LlmServer;

/// <summary>A request as it came, with what is wrong in its shape.</summary>
/// <param name="Fault">Null for a request that every OpenAI-compatible server takes.</param>
/// <param name="Prompt">All messages, joined by line ends.</param>
/// <param name="WantsUsage">Tokens are to be counted: always in a whole reply, in a stream when it is asked for.</param>
/// <param name="LongestReply">Tokens: max_tokens or max_completion_tokens.</param>
public sealed record ReceivedRequest(
    string? Fault, string Model, string Prompt, string? Key, bool HasSchema, bool Streams, bool WantsUsage, int LongestReply)
{
    internal static async Task<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var key = request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..].Trim() : null;
        if (!request.HasJsonContentType())
            return Wrong("The content type is not application/json.", key);
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            var root = document.RootElement;
            if (RequestShape.Fault(root) is { } fault)
                return Wrong(fault, key);
            return new ReceivedRequest(
                null,
                root.GetProperty("model").GetString()!,
                string.Join('\n', root.GetProperty("messages").EnumerateArray().Select(RequestShape.Words)),
                key,
                root.TryGetProperty("response_format", out var format) && format.GetProperty("type").ValueEquals("json_schema"),
                root.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
                !root.TryGetProperty("stream", out var streams) || !streams.GetBoolean()
                    || (root.TryGetProperty("stream_options", out var more) && more.TryGetProperty("include_usage", out var usage) && usage.GetBoolean()),
                RequestShape.LongestReply(root));
        }
        catch (JsonException)
        {
            return Wrong("The body is not JSON.", key);
        }
    }

    private static ReceivedRequest Wrong(string fault, string? key) => new(fault, "", "", key, false, false, false, 0);
}
