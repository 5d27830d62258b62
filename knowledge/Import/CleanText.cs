using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Import;

/// <summary>What the store can hold of a text: whole characters, a short id, a bounded length.</summary>
internal static class CleanText
{
    /// <summary>Body and metadata in UTF-8. LiteDB takes 16,683,050 bytes a document, field names included.</summary>
    private const int MaxBytes = 16_000_000;

    /// <summary>Half characters (lone surrogates) become U+FFFD: they cannot be stored, nor printed. Nothing else is touched.</summary>
    public static RawText Of(RawText raw) => raw with
    {
        Title = NameCharacters.Of(raw.Title),
        Author = raw.Author is null ? null : NameCharacters.Of(raw.Author),
        Lang = WholeCharacters.Of(raw.Lang),
        Url = raw.Url is null ? null : WholeCharacters.Of(raw.Url),
        Body = WholeCharacters.Of(raw.Body),
    };

    /// <summary>Why the store does not take a text; null when it does. A body holds at least one letter. Ids are printable ASCII, without a space at either end.</summary>
    public static ReadRefusal? Refusal(TextRead read, RawText raw)
    {
        if (raw.Id.Length is 0 or > ReadLimits.IdLength || raw.Id.Any(c => c is < ' ' or > '~') || raw.Id[0] == ' ' || raw.Id[^1] == ' ')
            return new ReadRefusal(read.Path, RefusalReason.BadField, read.Line is null ? raw.Id : "id", read.Line);
        var size = Parts(raw).Sum(part => (long)Encoding.UTF8.GetByteCount(part));
        if (size > MaxBytes)
            return new ReadRefusal(read.Path, RefusalReason.TooLarge, size.ToString(CultureInfo.InvariantCulture), read.Line);
        if (string.IsNullOrWhiteSpace(raw.Body))
            return new ReadRefusal(read.Path, RefusalReason.Empty, raw.Id, read.Line);
        // Digits, dashes and smileys alone answer nothing.
        return raw.Body.EnumerateRunes().Any(Rune.IsLetter) ? null : new ReadRefusal(read.Path, RefusalReason.NoWords, raw.Id, read.Line);
    }

    /// <summary>Of everything that came with the text; equal for equal content and metadata.</summary>
    public static string Hash(RawText raw)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts(raw))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string[] Parts(RawText raw) =>
    [
        raw.Title, raw.Author ?? "", raw.Date?.ToString("O", CultureInfo.InvariantCulture) ?? "", raw.Lang,
        raw.Url ?? "", raw.Format.ToString(), raw.Body, .. PlaceParts(raw.Places),
    ];

    /// <summary>Nothing for a text without places: what was hashed before there were any stays the same.</summary>
    private static string[] PlaceParts(PlaceMarks? places) => PlaceCode.Encode(places) is { } code ? [Convert.ToBase64String(code)] : [];
}
