using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading.Subtitles;

/// <summary>The cues of an SRT or WebVTT file, and what its header says.</summary>
internal static partial class CueReader
{
    /// <summary>Whether characters look like subtitles: a WebVTT header, or a cue's number and times.</summary>
    public static bool Reads(ReadOnlySpan<char> start) => Beginning().IsMatch(start);

    public static IReadOnlyList<Cue> Cues(string text)
    {
        var cues = new List<Cue>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Times().Match(lines[i]) is not { Success: true } times)
                continue;
            var words = new List<string>();
            while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]) && !Times().IsMatch(lines[i + 1]))
                words.Add(lines[++i]);
            // A file whose blank lines were lost: the next cue's number stands at the end of this one.
            if (i + 1 < lines.Length && Times().IsMatch(lines[i + 1]) && words.Count > 0 && words[^1].Trim().All(char.IsAsciiDigit))
                words.RemoveAt(words.Count - 1);
            cues.Add(new Cue(Seconds(times, "1"), Seconds(times, "2"), Clean(words)));
        }

        return cues;
    }

    /// <summary>"Title: …" or "Language: fr" in the header of a WebVTT file, or in one of its notes; null when there is none.</summary>
    public static string? Header(string text, string key)
    {
        if (!text.StartsWith("WEBVTT", StringComparison.Ordinal))
            return null;
        foreach (var line in text.Split('\n').TakeWhile(line => !Times().IsMatch(line)))
        {
            if (line.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase))
                return line[(key.Length + 1)..].Trim() is { Length: > 0 } value ? value : null;
        }

        return null;
    }

    /// <summary>What stands behind the word WEBVTT on the first line.</summary>
    public static string? FirstLine(string text)
    {
        var line = text.StartsWith("WEBVTT", StringComparison.Ordinal) ? text.Split('\n', 2)[0]["WEBVTT".Length..].Trim(' ', '\t', '-', '–') : "";
        return line.Length > 0 ? line : null;
    }

    private static List<CueLine> Clean(List<string> words)
    {
        var clean = new List<CueLine>();
        string? voice = null;
        foreach (var word in words)
        {
            // Two voices may stand on one line.
            var at = 0;
            foreach (Match match in Voice().Matches(word))
            {
                Add(clean, word[at..match.Index], voice);
                voice = NameCharacters.Of(WebUtility.HtmlDecode(match.Groups["n"].Value));
                at = match.Index + match.Length;
            }

            Add(clean, word[at..], voice);
        }

        return clean;
    }

    private static void Add(List<CueLine> clean, string part, string? voice)
    {
        var line = BodyCharacters.Line(WebUtility.HtmlDecode(Sound().Replace(Tag().Replace(part, ""), "")));
        if (line.Length > 0)
            clean.Add(new CueLine(line, voice is { Length: > 0 } ? voice : null));
    }

    private static double Seconds(Match times, string side)
    {
        double Number(string group) => times.Groups[group + side] is { Success: true } g ? double.Parse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return Number("h") * 3600 + Number("m") * 60 + Number("s") + Number("f") / 1000;
    }

    [GeneratedRegex(@"\A\s*(?:WEBVTT(?:[ \t\r\n]|\z)|\d{1,6}[ \t]*\r?\n[ \t]*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->|\d{1,3}:\d{2}:\d{2},\d{1,3}[ \t]*-->)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\s*(?:(?<h1>\d{1,3}):)?(?<m1>\d{1,2}):(?<s1>\d{2})[,.](?<f1>\d{1,3})\s*-->\s*(?:(?<h2>\d{1,3}):)?(?<m2>\d{1,2}):(?<s2>\d{2})[,.](?<f2>\d{1,3})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    /// <summary><c>&lt;v Jeanne Morin&gt;</c>, with classes or without.</summary>
    [GeneratedRegex(@"<v(?:\.[^\s>]{1,60})*\s+(?<n>[^>\n]{1,100}?)\s*>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[A-Za-z0-9][^<>\n]{0,200}>|\{\\[^}\n]{1,60}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>"[Musique]", "♪ … ♪": nobody's words.</summary>
    [GeneratedRegex(@"\[[^\]\n]{1,60}\]|♪[^♪\n]*♪?|♫", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();
}
