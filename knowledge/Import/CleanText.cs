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
        Title = Whole(raw.Title),
        Author = raw.Author is null ? null : Whole(raw.Author),
        Lang = Whole(raw.Lang),
        Url = raw.Url is null ? null : Whole(raw.Url),
        Body = Whole(raw.Body),
    };

    /// <summary>Why the store does not take a text; null when it does. Ids are printable ASCII, without a space at either end.</summary>
    public static ReadRefusal? Refusal(string path, RawText raw)
    {
        if (raw.Id.Length is 0 or > ReadLimits.IdLength || raw.Id.Any(c => c is < ' ' or > '~') || raw.Id[0] == ' ' || raw.Id[^1] == ' ')
            return new ReadRefusal(path, RefusalReason.BadField, raw.Id);
        var size = Parts(raw).Sum(part => (long)Encoding.UTF8.GetByteCount(part));
        if (size > MaxBytes)
            return new ReadRefusal(path, RefusalReason.TooLarge, size.ToString(CultureInfo.InvariantCulture));
        return string.IsNullOrWhiteSpace(raw.Body) ? new ReadRefusal(path, RefusalReason.Empty, raw.Id) : null;
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
        raw.Url ?? "", raw.Format.ToString(), raw.Body,
    ];

    private static string Whole(string text)
    {
        if (IsWhole(text))
            return text;
        return string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                if (i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1]))
                {
                    (to[i], to[i + 1]) = (from[i], from[i + 1]);
                    i++;
                }
                else
                {
                    to[i] = char.IsSurrogate(from[i]) ? '\uFFFD' : from[i];
                }
            }
        });
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
