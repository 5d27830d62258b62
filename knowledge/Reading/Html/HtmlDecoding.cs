using System.Text;
using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>The characters of a page: by its byte order mark, else as UTF-8 when it is that, else as it declares, else as any text.</summary>
internal static partial class HtmlDecoding
{
    private const int Declaration = 4096;

    public static string Decode(byte[] bytes)
    {
        // A page copied by a browser is UTF-8 and still declares what the server had: valid UTF-8 with accents is no accident.
        if (TextDecoder.HasMark(bytes) || System.Text.Unicode.Utf8.IsValid(bytes))
            return TextDecoder.Decode(bytes) ?? throw new UnreadableException(RefusalReason.Binary);
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Declaration));
        return Charset().Match(start) is { Success: true } declared && TextDecoder.Named(declared.Groups["c"].Value) is { } encoding
            ? encoding.GetString(bytes)
            : TextDecoder.Decode(bytes) ?? throw new UnreadableException(RefusalReason.Binary);
    }

    [GeneratedRegex(@"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[""']?(?<c>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
