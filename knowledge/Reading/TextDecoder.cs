using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Bytes to characters: UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 and UTF-16 without one, else windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>First bytes of formats that hold text in a way that must not be shown as text.</summary>
    private static readonly byte[][] Signatures =
        ["%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), "{\\rtf"u8.ToArray(), "GIF8"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0]];

    /// <summary>The characters without the mark; null when these bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
                return null;
        }

        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Text(Encoding.UTF8.GetString(rest)),
            [0xFF, 0xFE, 0, 0, .. var rest] => Text(Encoding.UTF32.GetString(rest)),
            [0xFF, 0xFE, .. var rest] => Text(Encoding.Unicode.GetString(rest)),
            [0xFE, 0xFF, .. var rest] => Text(Encoding.BigEndianUnicode.GetString(rest)),
            _ => WithoutMark(bytes),
        };
    }

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
            return Text(Windows1252.GetString(bytes));
        }
    }

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
