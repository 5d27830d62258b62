using TalksBot.Knowledge.Reading.Isolation;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Knowledge.Reading.Feeds;

/// <summary>The items of a feed that was fetched, as the feed orders them; one that is a title and a link alone has an empty body.</summary>
public static class FeedItems
{
    /// <param name="address">The feed's, for what is said of it.</param>
    /// <returns>Texts with their <see cref="TextRead.Item"/>, or one refusal.</returns>
    public static IReadOnlyList<ReadOutcome> Read(string address, WebPage page, ReadOptions options, CancellationToken cancel)
    {
        var start = page.Content.AsSpan(0, Math.Min(FormatDetection.Reach, page.Content.Length));
        var (format, reason, other) = FormatDetection.Of(start, "");
        if (format != TextFormat.Feed)
            return [new ReadRefusal(address, format is null ? reason : RefusalReason.UnknownType, other ?? format?.ToString())];
        using var content = new MemoryStream(page.Content, writable: false);
        return IsolatedReading.Read(address, TextFormat.Feed, content, options, cancel);
    }
}
