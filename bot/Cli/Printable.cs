using System.Text;
using System.Text.RegularExpressions;

namespace TalksBot.Bot.Cli;

/// <summary>Texts and questions are data: what a terminal would obey in them is taken out before people see them. JSON is never touched.</summary>
internal static partial class Printable
{
    /// <summary>What one line of a message shows of somebody's text at most, in characters.</summary>
    public const int LineLimit = 300;

    /// <summary>Without control characters, ANSI escape sequences and bidirectional overrides; line ends and tabs stay.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') && !HasFormat(text))
            return text;
        var without = EscapeSequence().Replace(text, "");
        var clean = new StringBuilder(without.Length);
        foreach (var c in without)
        {
            if (c is '\n' or '\t' || !char.IsControl(c) && !IsOverride(c))
                clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line, shortened to <see cref="LineLimit"/>.</summary>
    public static string Line(string text)
    {
        var line = LineEnds().Replace(Clean(text), " ");
        if (line.Length <= LineLimit)
            return line;
        var end = char.IsHighSurrogate(line[LineLimit - 1]) ? LineLimit - 1 : LineLimit;
        return string.Concat(line.AsSpan(0, end), "[…]");
    }

    // U+061C, U+202A–U+202E, U+2066–U+2069: characters that make text read in another order than it is stored.
    private static bool IsOverride(char c) => c is '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool HasFormat(string text)
    {
        foreach (var c in text)
        {
            if (IsOverride(c))
                return true;
        }

        return false;
    }

    // ECMA-48: CSI … final byte; OSC, DCS, SOS, PM, APC … up to BEL or ST; two-character escapes; their one-character C1 forms.
    [GeneratedRegex(@"(?:\e\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\e[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\a\e\x9c]*(?:\a|\e\\|\x9c)?|\e[ -/]*[0-~]?")]
    private static partial Regex EscapeSequence();

    [GeneratedRegex(@"\s*[\n\r\u2028\u2029]+\s*")]
    private static partial Regex LineEnds();
}
