using System.Text;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>The text of an item: as the feed gives it where that is the whole, else the page at its link.</summary>
/// <param name="Content">As a file would hold it.</param>
/// <param name="Known">What the feed says of it.</param>
internal sealed record FeedArticle(string Name, byte[] Content, ReadOptions Known)
{
    public IReadOnlyList<ReadOutcome> Read(ReadingOptions limits, CancellationToken cancel) => [.. SourceReader.Read(Name, Content, Known with { Reading = limits }, cancel)];

    /// <summary>Of the page that was fetched for the item.</summary>
    public static FeedArticle Of(TextRead item, WebPage page) => new(WebReader.NameOf(page.Address), WebReader.Content(page), KnownOf(item) with { Url = WebReader.LinkTo(page), Lang = null });

    /// <summary>Of what the feed itself holds: a paragraph a line.</summary>
    public static FeedArticle Of(TextRead item) => new("item.txt", Encoding.UTF8.GetBytes(item.Text.Body.Replace("\n", "\n\n", StringComparison.Ordinal)), KnownOf(item));

    private static ReadOptions KnownOf(TextRead item) => new()
    {
        Id = item.Text.Id,
        Title = item.Text.Title,
        Author = item.Text.Author,
        Date = item.Text.Date,
        Lang = item.Text.Lang,
        Url = item.Text.Url,
    };
}
