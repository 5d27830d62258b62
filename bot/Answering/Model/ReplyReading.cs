using System.Globalization;
using System.Text.Json;

namespace TalksBot.Bot.Answering.Model;

/// <summary>Reads a model's words as a reply. Code fences, a sentence before the object and a think block are forgiven; other shapes are not.</summary>
internal static class ReplyReading
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestText = 32_000;

    public const int MostStatements = 6;
    public const string EndOfThinking = "</think>";
    private const int MostNumbers = 12;

    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = 8, AllowTrailingCommas = true };

    /// <summary>Null when the words are no reply; <paramref name="failure"/> says why.</summary>
    public static ModelReply? Read(string words, out CallFailure failure)
    {
        failure = CallFailure.NotJson;
        if (string.IsNullOrWhiteSpace(words))
        {
            failure = CallFailure.Empty;
            return null;
        }

        if (words.Length > LongestText || ObjectIn(words) is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, Strictness);
            var reply = Shape(document.RootElement);
            failure = CallFailure.OtherShape;
            return reply;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ObjectIn(string words)
    {
        var thought = words.LastIndexOf(EndOfThinking, StringComparison.OrdinalIgnoreCase);
        var from = words.IndexOf('{', thought < 0 ? 0 : thought);
        var to = words.LastIndexOf('}');
        return from < 0 || to < from ? null : words[from..(to + 1)];
    }

    private static ModelReply? Shape(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        var says = root.TryGetProperty("answered", out var answered) ? answered.ValueKind : JsonValueKind.Undefined;
        if (says == JsonValueKind.False)
            return new ModelReply(false, []);
        if (says is not (JsonValueKind.True or JsonValueKind.Undefined))
            return null;
        if (!root.TryGetProperty("statements", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            return null;
        var statements = new List<ReplyStatement>();
        foreach (var item in list.EnumerateArray().Take(MostStatements))
        {
            if (Statement(item) is not { } statement)
                return null;
            statements.Add(statement);
        }

        return new ModelReply(true, statements);
    }

    private static ReplyStatement? Statement(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String
            || !item.TryGetProperty("sentences", out var named) || named.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = new List<int>();
        foreach (var number in named.EnumerateArray().Take(MostNumbers))
        {
            if (Number(number) is not { } n)
                return null;
            numbers.Add(n);
        }

        return new ReplyStatement(text.GetString()!, numbers);
    }

    /// <summary>Small models write "3" where 3 is asked.</summary>
    private static int? Number(JsonElement number) => number.ValueKind switch
    {
        JsonValueKind.Number when number.TryGetInt32(out var n) => n,
        JsonValueKind.String when int.TryParse(number.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) => n,
        _ => null,
    };
}
