using System.Text.Json;
using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>
/// What a chat completion request may hold. Stricter than OpenAI's own service: a key that not every compatible server knows is a fault,
/// because some (Mistral) refuse it.
/// </summary>
internal static partial class RequestShape
{
    private static readonly HashSet<string> Keys =
        ["model", "messages", "temperature", "top_p", "max_tokens", "max_completion_tokens", "response_format", "stream", "stream_options", "seed", "stop"];

    private static readonly HashSet<string> Roles = ["system", "user", "assistant"];

    public static string? Fault(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return "The body is no object.";
        if (root.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !Keys.Contains(n)) is { } unknown)
            return $"Extra inputs are not permitted: {unknown}.";
        if (!root.TryGetProperty("model", out var model) || model.ValueKind != JsonValueKind.String || model.GetString()!.Length == 0)
            return "model is missing.";
        if (!root.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array || messages.GetArrayLength() == 0)
            return "messages is missing.";
        if (messages.EnumerateArray().Any(m => !IsMessage(m)))
            return "A message has no role of system, user, assistant, or no words.";
        if (LongestReply(root) is < 1 or > 100_000)
            return "max_tokens is missing or out of range.";
        if (root.TryGetProperty("stream_options", out _) && !(root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True))
            return "stream_options is only allowed when stream is enabled.";
        return root.TryGetProperty("response_format", out var format) ? FormatFault(format) : null;
    }

    public static int LongestReply(JsonElement root) =>
        root.TryGetProperty("max_tokens", out var tokens) || root.TryGetProperty("max_completion_tokens", out tokens)
            ? tokens.TryGetInt32(out var n) ? n : 0
            : 0;

    /// <summary>The words of a message, given as a string or as text parts.</summary>
    public static string Words(JsonElement message)
    {
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
    }

    private static bool IsMessage(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("role", out var role) && Roles.Contains(role.GetString() ?? "")
        && message.TryGetProperty("content", out var content)
        && (content.ValueKind == JsonValueKind.String
            || content.ValueKind == JsonValueKind.Array && content.EnumerateArray().All(p => p.TryGetProperty("text", out var t) && t.ValueKind == JsonValueKind.String))
        && Words(message).Length > 0;

    private static string? FormatFault(JsonElement format)
    {
        if (!format.TryGetProperty("type", out var type))
            return "response_format has no type.";
        if (type.ValueEquals("text") || type.ValueEquals("json_object"))
            return null;
        if (!type.ValueEquals("json_schema") || !format.TryGetProperty("json_schema", out var schema))
            return "response_format is of no known type.";
        if (!schema.TryGetProperty("name", out var name) || !Name().IsMatch(name.GetString() ?? ""))
            return "json_schema.name is missing or malformed.";
        if (!schema.TryGetProperty("schema", out var body))
            return "json_schema.schema is missing.";
        return schema.TryGetProperty("strict", out var strict) && strict.GetBoolean() && !IsStrict(body)
            ? "In strict mode every object needs additionalProperties false and all its properties required."
            : null;
    }

    /// <summary>OpenAI's rule for strict schemas.</summary>
    private static bool IsStrict(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items) && !IsStrict(items))
            return false;
        if (!schema.TryGetProperty("properties", out var properties))
            return true;
        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()).ToHashSet() : [];
        return schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False
            && properties.EnumerateObject().All(p => required.Contains(p.Name) && IsStrict(p.Value));
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex Name();
}
