namespace TalksBot.Knowledge.Import;

/// <summary>Places as a few bytes each: a recording of two hours has some thousands.</summary>
internal static class PlaceCode
{
    public static byte[]? Encode(PlaceMarks? places)
    {
        if (places is not { Marks.Count: > 0 })
            return null;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt((int)places.Kind);
        writer.Write7BitEncodedInt(places.Marks.Count);
        var at = 0;
        foreach (var mark in places.Marks)
        {
            writer.Write7BitEncodedInt(mark.Offset - at);
            writer.Write7BitEncodedInt(mark.Value);
            at = mark.Offset;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static PlaceMarks? Decode(byte[]? data)
    {
        if (data is not { Length: > 0 })
            return null;
        using var reader = new BinaryReader(new MemoryStream(data));
        var kind = (PlaceKind)reader.Read7BitEncodedInt();
        var marks = new PlaceMark[reader.Read7BitEncodedInt()];
        var at = 0;
        for (var i = 0; i < marks.Length; i++)
            marks[i] = new PlaceMark(at += reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return new PlaceMarks(kind, marks);
    }
}
