using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Bytes to characters: UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 and UTF-16 without one, else windows-1251 or KOI8-R for Cyrillic letters, else windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePages(1252), Windows1251 = CodePages(1251), Koi8 = CodePages(20866);

    /// <summary>The characters without the mark; null when these bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Text(Encoding.UTF8.GetString(rest)),
        [0xFF, 0xFE, 0, 0, .. var rest] => Text(Encoding.UTF32.GetString(rest)),
        [0xFF, 0xFE, .. var rest] => Text(Encoding.Unicode.GetString(rest)),
        [0xFE, 0xFF, .. var rest] => Text(Encoding.BigEndianUnicode.GetString(rest)),
        _ => WithoutMark(bytes),
    };

    private static string? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return Utf16WithoutMark(bytes) is { } encoding ? Text(encoding.GetString(bytes)) : null;
        try
        {
            return Text(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Text(OneByte(bytes).GetString(bytes));
        }
    }

    /// <summary>The encoding of a file too large to be decoded whole; its position is then the beginning.</summary>
    public static Encoding EncodingOf(Stream stream)
    {
        stream.Position = 0;
        using var strict = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var part = new char[65_536];
        try
        {
            while (strict.Read(part) > 0)
            {
                // Only whether it can be read counts.
            }

            return strict.CurrentEncoding;
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            var start = new byte[65_536];
            return OneByte(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        finally
        {
            stream.Position = 0;
        }
    }

    /// <summary>An encoding by the name that a page declares; null for one that is not known, or may not be used (UTF-7).</summary>
    public static Encoding? Named(string name)
    {
        if (name.Contains("utf-7", StringComparison.OrdinalIgnoreCase))
            return null;
        // Pages that say Latin-1 mean windows-1252, as all browsers read them.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            return Windows1252;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static bool HasMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The first bytes of a file without a character that is cut off at their end.</summary>
    public static ReadOnlySpan<byte> WholeStart(ReadOnlySpan<byte> start)
    {
        if (start.Length < FormatDetection.Reach)
            return start;
        // UTF-16 has pairs; of a UTF-8 character up to three bytes follow the first.
        var end = start.Length & ~1;
        while (end > start.Length - 4 && (start[end - 1] & 0xC0) == 0x80)
            end--;
        return start[..(start[end - 1] >= 0xC0 && !HasMark(start) ? end - 1 : end)];
    }

    /// <summary>French has single letters of this kind among others; in Russian nearly all are, and the small ones stand where each encoding has them.</summary>
    private static Encoding OneByte(ReadOnlySpan<byte> bytes)
    {
        int latin = 0, low = 0, high = 0;
        foreach (var b in bytes)
        {
            latin += b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' ? 1 : 0;
            low += b is >= 0xC0 and <= 0xDF ? 1 : 0;
            high += b >= 0xE0 ? 1 : 0;
        }

        return low + high <= latin ? Windows1252 : high >= low ? Windows1251 : Koi8;
    }

    private static Encoding CodePages(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    /// <summary>Spaces and line ends put a zero on one side of each pair, and the other side's bytes stay within a few blocks of characters.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 16384)];
        if (sample.Length < 4)
            return null;
        int evenZeros = 0, oddZeros = 0, evenBlocks = 0, oddBlocks = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            evenZeros += sample[i] == 0 ? 1 : 0;
            oddZeros += sample[i + 1] == 0 ? 1 : 0;
            evenBlocks += IsUsualBlock(sample[i]) ? 1 : 0;
            oddBlocks += IsUsualBlock(sample[i + 1]) ? 1 : 0;
        }

        var most = sample.Length / 2 * 0.95;
        if (evenZeros == 0 && oddBlocks >= most)
            return Encoding.Unicode;
        return oddZeros == 0 && evenBlocks >= most ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>High byte of Latin, Greek, Cyrillic (0–4), and of general punctuation and signs (0x20–0x22).</summary>
    private static bool IsUsualBlock(byte high) => high is <= 4 or >= 0x20 and <= 0x22;

    /// <summary>More than one control character in a hundred is no text that anybody wrote.</summary>
    private static string? Text(string characters)
    {
        var controls = 0;
        foreach (var c in characters)
        {
            if (c == '\0')
                return null;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))
                controls++;
        }

        return controls * 100 > characters.Length ? null : characters;
    }
}
