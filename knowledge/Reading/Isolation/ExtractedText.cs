using TalksBot.Knowledge.Reading.Feeds;

namespace TalksBot.Knowledge.Reading.Isolation;

/// <summary>What a child process found in a file, as far as the file says it.</summary>
internal sealed record ExtractedText
{
    public string? Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }
    public string? Lang { get; init; }
    public string? Url { get; init; }
    public required string Body { get; init; }
    public FrontMatter? Front { get; init; }
    public PlaceMarks? Places { get; init; }

    /// <summary>Tells an item of a feed from the others; null for a text that is a file of its own.</summary>
    public string? Id { get; init; }

    /// <summary>What the feed says of it; null for a text that is a file of its own.</summary>
    public FeedItem? Item { get; init; }

    /// <summary>The text as the caller knows it; where neither says, it is told from the words.</summary>
    public RawText ToRawText(string path, ReadOptions known) => new()
    {
        Id = known.Id ?? Id ?? SourceId.FromPath(path),
        Title = known.Title ?? Title ?? SourceId.TitleFromPath(path),
        Author = known.Author ?? Author,
        Date = known.Date ?? Date,
        Lang = (known.Lang ?? Lang ?? SourceId.LangFromPath(path))?.ToLowerInvariant() ?? TextLanguage.Of(Body),
        Url = known.Url ?? Url,
        Body = Body,
        Format = BodyFormat.Lines,
        Front = Front,
        Places = Places,
    };
}
