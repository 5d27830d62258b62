using System.Globalization;
using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>Sets a text as subtitles: cues of two lines, four seconds each.</summary>
public static class SubtitlePrinter
{
    private const int LineWidth = 42, SecondsACue = 4;

    public static string Srt(CorpusText text)
    {
        var file = new StringBuilder();
        var number = 0;
        foreach (var (start, lines, _) in Cues(text))
            file.Append(CultureInfo.InvariantCulture, $"{++number}\n{Time(start, ',')} --> {Time(start + SecondsACue, ',')}\n{string.Join('\n', lines)}\n\n");
        return file.ToString();
    }

    /// <summary>With voices in place of labels, and a header that says what it is.</summary>
    public static string Vtt(CorpusText text)
    {
        var file = new StringBuilder().Append(CultureInfo.InvariantCulture, $"WEBVTT\nTitle: {text.Title}\nAuthor: {text.Author}\nDate: {text.Date:yyyy-MM-dd}\nLanguage: {text.Lang}\n\nNOTE relu deux fois\n\nSTYLE\n::cue {{ color: white }}\n\n");
        foreach (var (start, lines, voice) in Cues(text))
        {
            var words = string.Join('\n', lines);
            var label = voice is null ? "" : words[..(words.IndexOf(':', StringComparison.Ordinal) + 1)];
            if (voice is not null && label.TrimEnd(':', ' ') == voice)
                words = words[label.Length..].TrimStart();
            file.Append(CultureInfo.InvariantCulture, $"{Time(start, '.')} --> {Time(start + SecondsACue, '.')} align:start\n{(voice is null ? "" : $"<v {voice}>")}{words.Replace("&", "&amp;", StringComparison.Ordinal)}\n\n");
        }

        return file.ToString();
    }

    /// <summary>Seconds at which each paragraph begins.</summary>
    public static IEnumerable<(double Start, string[] Lines, string? Voice)> Cues(CorpusText text)
    {
        var start = 1.0;
        foreach (var paragraph in text.Paragraphs)
        {
            var colon = paragraph.IndexOf(':', StringComparison.Ordinal);
            var voice = text.IsInterview && colon is > 0 and < 30 ? paragraph[..colon].TrimEnd() : null;
            foreach (var cue in Broken(paragraph).Chunk(2))
            {
                yield return (start, cue, voice);
                start += SecondsACue;
            }

            start += SecondsACue; // a breath
        }
    }

    private static IEnumerable<string> Broken(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= LineWidth)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string Time(double seconds, char point) => TimeSpan.FromSeconds(seconds).ToString($@"hh\:mm\:ss\{point}fff", CultureInfo.InvariantCulture);
}
