using System.Text.Json;
using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Insight.Checks;

/// <summary>A line of a file of questions: <c>{id, question, lang?, after?, scope?}</c>; other fields are not looked at.</summary>
internal sealed record QuestionLine(string Id, Question Question)
{
    /// <summary>Reads one line.</summary>
    /// <param name="missing">When the result is null: the field that is missing or of the wrong form; null if the line is no JSON object.</param>
    public static QuestionLine? Read(string line, out string? missing)
    {
        missing = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            return Read(json.RootElement, out missing);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped lone surrogate, which no string can hold as text
            return null;
        }
    }

    /// <inheritdoc cref="Read(string, out string?)"/>
    public static QuestionLine? Read(JsonElement line, out string? missing)
    {
        missing = "id";
        if (!line.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return null;
        missing = "question";
        if (!line.TryGetProperty("question", out var question) || question.ValueKind != JsonValueKind.String)
            return null;
        missing = "lang";
        if (!TryText(line, "lang", out var lang))
            return null;
        missing = "after";
        if (!TryText(line, "after", out var after))
            return null;
        missing = "scope";
        if (!TryScope(line, out var scope))
            return null;
        missing = null;
        var name = id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
        return new QuestionLine(name, new Question(question.GetString()!, lang, after, scope));
    }

    private static bool TryText(JsonElement line, string field, out string? text)
    {
        text = null;
        if (!line.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        text = value.GetString();
        return true;
    }

    private static bool TryScope(JsonElement line, out IReadOnlyList<string>? scope)
    {
        scope = null;
        if (!line.TryGetProperty("scope", out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
            return false;
        scope = [.. value.EnumerateArray().Select(e => e.GetString()!)];
        return true;
    }
}
