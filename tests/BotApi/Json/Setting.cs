using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Small words for reading and writing JSON.</summary>
internal static class Setting
{
    /// <summary>Absent fields are absent, not null.</summary>
    public static void Set(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }

    public static string? Text(this JsonObject json, string name) => json[name]?.GetValue<string>();

    public static bool Flag(this JsonObject json, string name) => json[name]?.GetValue<bool>() ?? false;

    public static long? Number(this JsonObject json, string name) => json[name] is { } value ? Number(value) : null;

    public static JsonObject? Held(this JsonObject json, string name) => json[name]?.AsObject();

    public static IEnumerable<JsonObject> Items(this JsonObject json, string name) =>
        json[name] is JsonArray array ? array.Select(i => i!.AsObject()) : [];

    public static long Unix(this DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    private static long? Number(JsonNode value) =>
        value.AsValue().TryGetValue<long>(out var held) ? held
        : value.AsValue().TryGetValue<JsonElement>(out var element) && element.TryGetInt64(out var read) ? read
        : null;
}
