using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading;

/// <summary>A line near the start of a body that is not blank.</summary>
/// <param name="Start">First character that is neither white space nor a heading's mark.</param>
/// <param name="StandsAlone">Whether an empty line follows it.</param>
internal sealed partial record HeadLine(string Body, int Start, int End, bool IsHeading, bool StandsAlone)
{
    private const int Longest = 2000;

    public Span Range => new(Start, End);
    public string Words { get; } = Body[Start..Math.Min(End, Start + Longest)];
    public bool IsFrame => !IsHeading && HeadLines.IsFrame(Words);
    public DateOnly? Date => Datelines.OfLine(Words);

    /// <summary>"« SP » :", "Q.", "Jeanne Morin : …" start a turn, not a text.</summary>
    public bool IsLabelled => Labelled().IsMatch(Words) || !StandsAlone && NamedQuestion().IsMatch(Words);

    /// <summary>Who the line says wrote the text, with the date that may follow the name; null when it is no byline.</summary>
    public (string Name, DateOnly? Date)? Author(bool bare)
    {
        var (rest, date) = Datelines.SplitOff(Words.Trim('*', '_', ' '));
        return HeadLines.Author(rest, bare || date is not null) is { } name ? (name, date) : null;
    }

    /// <summary>The first lines from an offset on, at most <paramref name="count"/>.</summary>
    public static List<HeadLine> First(string body, int start, int count)
    {
        var lines = new List<HeadLine>(count);
        for (var at = start; at < body.Length && lines.Count < count;)
        {
            var end = body.IndexOf('\n', at);
            end = end < 0 ? body.Length : end;
            var line = body.AsSpan(at, end - at);
            if (!line.IsWhiteSpace())
            {
                var marks = line.Length - line.TrimStart().TrimStart('#').TrimStart().Length;
                var isHeading = line.TrimStart().StartsWith('#') && marks < line.Length && char.IsWhiteSpace(line[marks - 1]);
                var first = at + (isHeading ? marks : line.Length - line.TrimStart().Length);
                var next = end + 1 < body.Length && body[end + 1] == '\n';
                lines.Add(new HeadLine(body, first, at + line.TrimEnd().Length, isHeading, next));
            }

            at = end + 1;
        }

        return lines;
    }

    [GeneratedRegex(@"^(?:«\s*[^»:]{1,40}\s*»?\s*:|[QRAВО]\s*[.:]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary>"Le Courrier : Pourquoi ce musée ?", the next line right under it.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’ -]{1,40}?\s?:\s.*\?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedQuestion();
}
