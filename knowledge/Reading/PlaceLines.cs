using System.Text.Json;

namespace TalksBot.Knowledge.Reading;

/// <summary>Places as a JSONL line holds them: <c>{"kind":"page","marks":[[0,1],[1840,2]]}</c>, each an offset into <c>text</c> and a page or second.</summary>
internal sealed record PlaceLines(string Kind, IReadOnlyList<int[]> Marks)
{
    private const string Page = "page", Time = "time";

    public static PlaceLines? Of(PlaceMarks? places) => places is null
        ? null
        : new PlaceLines(places.Kind == PlaceKind.Page ? Page : Time, [.. places.Marks.Select(m => new[] { m.Offset, m.Value })]);

    /// <summary>Null when they are of another form, or do not lie within the text in order.</summary>
    public static PlaceMarks? Read(JsonElement json, int length)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("kind", out var kind) || !json.TryGetProperty("marks", out var marks)
            || kind.ValueKind != JsonValueKind.String || kind.GetString() is not (Page or Time) || marks.ValueKind != JsonValueKind.Array)
            return null;
        var places = new List<PlaceMark>();
        foreach (var mark in marks.EnumerateArray())
        {
            if (mark.ValueKind != JsonValueKind.Array || mark.GetArrayLength() != 2 || !mark[0].TryGetNumber(out var offset) || !mark[1].TryGetNumber(out var value)
                || offset > length || offset < (places.Count == 0 ? 0 : places[^1].Offset) || value < 0)
                return null;
            places.Add(new PlaceMark(offset, value));
        }

        return places.Count == 0 ? null : new PlaceMarks(kind.GetString() == Page ? PlaceKind.Page : PlaceKind.Time, places);
    }
}

file static class JsonNumbers
{
    public static bool TryGetNumber(this JsonElement json, out int number)
    {
        number = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out number);
    }
}
