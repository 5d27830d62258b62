using System.Globalization;
using LiteDB;

namespace TalksBot.Knowledge.Store;

/// <summary>How records become documents and come back: unaltered.</summary>
internal static class StoreMapping
{
    /// <summary>LiteDB's own mapper trims every string, turns "" into null, and stores DateOnly and TimeOnly as objects.</summary>
    public static BsonMapper Create()
    {
        var mapper = new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false };
        mapper.RegisterType(
            date => date.ToString("O", CultureInfo.InvariantCulture),
            value => DateOnly.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture));
        mapper.RegisterType(
            time => time.ToString("O", CultureInfo.InvariantCulture),
            value => TimeOnly.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture));
        return mapper;
    }
}
