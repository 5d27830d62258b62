namespace TalksBot.Knowledge.Reading;

/// <summary>The lines at the head of a body that are not yet the text: what a page's frame left behind, a title, a byline, a date.</summary>
/// <param name="Title">As printed, without Markdown marks.</param>
internal sealed record TextHead(string? Title, string? Author, DateOnly? Date, FrontMatter? Front)
{
    private const int LongestTitle = 250;

    /// <summary>Lines after the title among which byline and date are looked for.</summary>
    private const int LinesAfterTitle = 4;

    /// <summary>Looks at the first lines from an offset on.</summary>
    public static TextHead Find(string body, int start)
    {
        var lines = HeadLine.First(body, start, 16);
        var at = 0;
        DateOnly? date = null;
        while (at < lines.Count - 1 && (lines[at].IsFrame || lines[at].Date is not null))
        {
            date ??= lines[at].Date;
            at++;
        }

        if (at >= lines.Count - 1 || !IsTitle(lines[at], lines[at + 1]))
            return new TextHead(null, null, date, at > 0 || start > 0 ? new FrontMatter(null, null, at < lines.Count ? lines[at].Start : start) : null);

        var title = lines[at++];
        string? author = null;
        Span? byline = null;
        var end = at;
        for (var i = at; i < Math.Min(lines.Count - 1, at + LinesAfterTitle); i++)
        {
            var line = lines[i];
            if (line.Date is { } day)
            {
                date ??= day;
                end = i + 1;
            }
            else if (author is null && line.Author(bare: i == end) is var (name, written))
            {
                author = name;
                date ??= written;
                byline = line.Range;
                end = i + 1;
            }
            else if (line.IsFrame && i == end)
            {
                end = i + 1;
            }
        }

        return new TextHead(title.Words, author, date, new FrontMatter(title.Range, byline, lines[end].Start));
    }

    /// <summary>What was found, where the caller does not know better.</summary>
    public RawText ToRawText(string path, string body, BodyFormat format, ReadOptions known) => new()
    {
        Id = known.Id ?? SourceId.FromPath(path),
        Title = known.Title ?? Title ?? SourceId.TitleFromPath(path),
        Author = known.Author ?? Author,
        Date = known.Date ?? Date,
        Lang = (known.Lang ?? SourceId.LangFromPath(path))?.ToLowerInvariant() ?? TextLanguage.Of(body),
        Url = known.Url,
        Body = body,
        Format = format,
        Front = Front,
    };

    /// <summary>A heading; or a short line that does not end like a sentence, or stands alone, and is nobody's turn to speak.</summary>
    private static bool IsTitle(HeadLine line, HeadLine next)
    {
        if (line.IsHeading)
            return true;
        if (line.Words.Length > LongestTitle || line.Words.Length < 2 || line.Words[0] is '–' or '—' or '-' or '•' or '*' || line.Words.EndsWith(':') || line.IsLabelled)
            return false;
        return !line.Words.EndsWith('.') || line.StandsAlone && line.Words.Length <= 120 || next.Author(bare: true) is not null && line.Words.Length <= 120;
    }
}
