using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>
/// Compares a call with the shape of its method. The Bot API itself passes over what it does not know; here that is a refusal of our own
/// (<see cref="Refused.Strict"/>), because a parameter that is passed over is a mistake of the bot.
/// </summary>
internal static class ShapeCheck
{
    /// <summary>Deeper than the 16 levels of rich messages, which have a refusal of their own.</summary>
    private const int Deepest = 200;

    /// <summary>The parameters with their types, forms' strings read as what they stand for ("Making requests").</summary>
    /// <exception cref="Refused">A parameter is unknown or of a wrong type.</exception>
    public static JsonObject Parameters(string method, JsonObject raw)
    {
        var shape = Shapes.Known.Methods[method];
        var read = new JsonObject();
        foreach (var (name, value) in raw)
        {
            if (!shape.TryGetValue(name, out var field))
                throw Refused.Strict($"unexpected parameter: {name}");
            if (value is null)
                continue;
            var typed = field.Type is "string" or "chat" or "file" ? value.DeepClone() : Read(field, value);
            Check(typed, field.Type, name, name, 0);
            read[name] = typed;
        }

        return read;
    }

    private static JsonNode Read(Field field, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
            return value.DeepClone();
        var text = value.GetValue<string>();
        if (field.Type == "bool")
            return text.Trim().ToLowerInvariant() is "true" or "yes" or "1";
        if (field.Type is "int" or "long")
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Refused.Strict($"parameter {field.Name} is no Integer");
        try
        {
            return JsonNode.Parse(text) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw Refused.BadRequest($"can't parse {field.Name.Replace('_', ' ')} JSON object");
        }
    }

    private static void Check(JsonNode value, string type, string name, string place, int depth)
    {
        if (depth > Deepest)
            throw Refused.BadRequest("maximum allowed depth of JSON is exceeded");
        var kind = value.GetValueKind();
        switch (type)
        {
            case "any":
                return;
            case "string" or "file":
                Demand(kind == JsonValueKind.String, "String");
                return;
            case "bool":
                Demand(kind is JsonValueKind.True or JsonValueKind.False, "Boolean");
                return;
            case "int":
                Demand(kind == JsonValueKind.Number && Whole(value) is >= int.MinValue and <= int.MaxValue, "Number");
                return;
            case "long":
                Demand(kind == JsonValueKind.Number && Whole(value) is not null, "Number");
                return;
            case "chat":
                Demand(kind == JsonValueKind.String || Whole(value) is not null, "Number");
                return;
            default:
                Nested(value, kind, type, name, place, depth);
                return;
        }

        void Demand(bool met, string expected)
        {
            if (!met)
                throw Wrong(place, $"Field \"{name}\" must be of type {expected}");
        }
    }

    private static void Nested(JsonNode value, JsonValueKind kind, string type, string name, string place, int depth)
    {
        if (type.StartsWith('['))
        {
            if (kind != JsonValueKind.Array)
                throw Wrong(place, $"Field \"{name}\" must be of type Array");
            foreach (var item in value.AsArray())
                Check(item ?? throw Wrong(place, $"Field \"{name}\" holds null"), type[1..^1], name, place, depth + 1);
            return;
        }

        if (type == "RichText" && kind is JsonValueKind.String)
            return;
        if (type == "RichText" && kind is JsonValueKind.Array)
        {
            foreach (var item in value.AsArray())
                Check(item ?? throw Wrong(place, $"Field \"{name}\" holds null"), type, name, place, depth + 1);
            return;
        }

        if (kind != JsonValueKind.Object)
            throw Wrong(place, $"Field \"{name}\" must be of type Object");
        Fields(value.AsObject(), Resolve(value.AsObject(), type, place), place, depth);
    }

    private static string Resolve(JsonObject value, string type, string place)
    {
        if (!Shapes.Known.Unions.TryGetValue(type, out var kinds))
            return type;
        if (value["type"] is not JsonValue said || said.GetValueKind() != JsonValueKind.String)
            throw Wrong(place, "Can't find field \"type\"");
        return kinds.TryGetValue(said.GetValue<string>(), out var known)
            ? known
            : throw Wrong(place, $"type \"{said.GetValue<string>()}\" is unsupported for {type}");
    }

    private static void Fields(JsonObject value, string type, string place, int depth)
    {
        var shape = Shapes.Known.Types[type];
        foreach (var (name, held) in value)
        {
            if (!shape.TryGetValue(name, out var field))
                throw Refused.Strict($"unexpected field of {type}: {name}");
            if (held is not null)
                Check(held, field.Type, name, place, depth + 1);
        }

        if (shape.Values.FirstOrDefault(f => f.Required && value[f.Name] is null) is { } missing)
            throw Wrong(place, $"Can't find field \"{missing.Name}\"");
    }

    private static long? Whole(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<JsonElement>(out var element)
            ? element.TryGetInt64(out var number) ? number : null
            : value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out var held) ? held : null;

    private static Refused Wrong(string place, string what) =>
        Refused.BadRequest($"can't parse {place.Replace('_', ' ')}: {what}");
}
