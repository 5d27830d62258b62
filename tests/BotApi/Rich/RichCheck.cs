using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>
/// <c>InputRichMessage</c>: one source, not too much of anything ("Rich Message Limits"), each block as it must be. Telegram has published few
/// of its errors for these rules; where none is known, the words are our own, and a bot can only rely on the 400.
/// </summary>
internal static class RichCheck
{
    private static readonly string[] Sources = ["blocks", "html", "markdown"];

    /// <param name="isDraft">The thinking block stands in drafts alone.</param>
    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiContent Message(JsonObject? rich, bool isDraft)
    {
        if (rich is null)
            throw Refused.BadRequest("RICH_MESSAGE_CONTENT_REQUIRED");
        var sources = Sources.Where(rich.ContainsKey).ToList();
        if (sources.Count == 0)
            throw Refused.BadRequest("RICH_MESSAGE_CONTENT_REQUIRED");
        if (sources.Count > 1)
            throw Refused.BadRequest("rich message must have exactly one of the fields blocks, html, and markdown");
        if (sources[0] != "blocks")
            throw Refused.Strict($"this server does not read {sources[0]} of rich messages");
        if (rich.ContainsKey("media"))
            throw Refused.Strict("media goes with html and markdown alone");
        return Blocks(rich, isDraft);
    }

    private static ApiContent Blocks(JsonObject rich, bool isDraft)
    {
        var tally = new RichTally(isDraft);
        new RichBlocks(tally).All(rich.Items("blocks"), depth: 1);
        if (tally.Blocks == 0)
            throw Refused.BadRequest("rich message must be non-empty");
        if (tally.Characters > Most.RichCharacters)
            throw Refused.BadRequest("message is too long");
        if (tally.Blocks > Most.RichBlocks)
            throw Refused.BadRequest("RICH_MESSAGE_BLOCKS_TOO_MUCH");
        if (tally.Depth > Most.RichDepth)
            throw Refused.BadRequest("RICH_MESSAGE_DEPTH_TOO_BIG");
        if (tally.MissingReference() is { } missing)
            throw Refused.Strict($"a link points to {missing}, which is not in the message");
        return new ApiContent { RichJson = rich.Out(), Words = tally.Words, RichButtons = [.. tally.Buttons] };
    }
}
