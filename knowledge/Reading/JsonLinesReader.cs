using System.Globalization;
using System.Text.Json;

namespace TalksBot.Knowledge.Reading;

/// <summary>
/// One text a line: <c>{id, title, text, lang?, author?, date?, url?, places?}</c>. The body is <c>text</c> unchanged. A bad line is
/// refused with its number and the others stay; fields that are not known are ignored.
/// </summary>
internal static class JsonLinesReader
{
    /// <summary>Lines are read one after the other: the file itself need not fit in memory.</summary>
    public static IEnumerable<ReadOutcome> Read(string path, TextReader characters, ReadOptions options)
    {
        var number = 0;
        foreach (var whole in BoundedLines.Of(characters, ReadLimits.LineCharacters))
        {
            number++;
            if (whole is null)
                yield return new ReadRefusal(path, RefusalReason.TooLong, $"{options.Reading.MaxCharacters}", number);
            else if (whole.AsMemory().Trim() is { IsEmpty: false } line)
                yield return ReadLine(path, line, number, options);
        }
    }

    private static ReadOutcome ReadLine(string path, ReadOnlyMemory<char> line, int number, ReadOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new ReadRefusal(path, RefusalReason.BrokenJson, "$", number);
            return Text(path, json.RootElement, number, options);
        }
        catch (JsonException e)
        {
            return new ReadRefusal(path, RefusalReason.BrokenJson, $"{e.BytePositionInLine}", number);
        }
        catch (InvalidOperationException)
        {
            // Thrown by GetString for an escape that is half a surrogate pair.
            return new ReadRefusal(path, RefusalReason.BrokenJson, "\\u", number);
        }
    }

    private static ReadOutcome Text(string path, JsonElement json, int number, ReadOptions options)
    {
        var id = Value(json, "id");
        if (id is null || id.Length > ReadLimits.IdLength || id.Any(char.IsControl))
            return new ReadRefusal(path, RefusalReason.BadField, "id", number);
        if (Value(json, "text") is not { } text)
            return new ReadRefusal(path, RefusalReason.BadField, "text", number);
        if (text.AsSpan().IndexOf('\0') >= 0)
            return new ReadRefusal(path, RefusalReason.Binary, "text", number);
        if (text.Length > options.Reading.MaxCharacters)
            return new ReadRefusal(path, RefusalReason.TooLong, $"{options.Reading.MaxCharacters}", number);
        return new TextRead(path, new RawText
        {
            Id = id,
            Title = Value(json, "title") ?? "",
            Author = Value(json, "author"),
            Date = Value(json, "date") is { Length: >= 10 } date && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Lang = Language(json) ?? options.Lang ?? TextLanguage.Of(text),
            Url = Value(json, "url"),
            Body = text,
            Format = BodyFormat.Lines,
            Places = json.TryGetProperty("places", out var places) ? PlaceLines.Read(places, text.Length) : null,
        }, number);
    }

    /// <summary>What looks like a language code; anything else is not looked at.</summary>
    private static string? Language(JsonElement json) => Value(json, "lang") is { } lang && ReadOptions.IsLang(lang) ? lang : null;

    /// <summary>A string or a number as a string; null when it is missing, of another kind, or blank.</summary>
    private static string? Value(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
