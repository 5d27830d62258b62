using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Text with its markup, as sendMessage, editMessageText, captions, drafts and inline results take it.</summary>
internal static class ContentCheck
{
    /// <summary>Bytes; longer input is not even parsed (<c>get_formatted_text</c> of the Bot API server).</summary>
    private const int MostBytes = 1 << 15;

    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiContent Text(string? text, string? parseMode, IEnumerable<JsonObject> entities)
    {
        if (string.IsNullOrEmpty(text))
            throw Refused.BadRequest("message text is empty");
        var (words, marks) = Formatted(text, parseMode, entities);
        if (TextClean.IsEmpty(words))
            throw Refused.BadRequest("text must be non-empty");
        if (words.Length > Most.Text)
            throw Refused.BadRequest("message is too long");
        return new ApiContent { Text = words, Entities = marks, Words = words };
    }

    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiContent Caption(string? text, string? parseMode, IEnumerable<JsonObject> entities)
    {
        if (string.IsNullOrEmpty(text))
            return new ApiContent();
        var (words, marks) = Formatted(text, parseMode, entities);
        if (words.Length > Most.Caption)
            throw Refused.BadRequest("message caption is too long");
        return new ApiContent { Text = words, Entities = marks, Words = words };
    }

    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiContent DraftText(string? text, string? parseMode, IEnumerable<JsonObject> entities)
    {
        if (string.IsNullOrEmpty(text))
            return new ApiContent();
        var (words, marks) = Formatted(text, parseMode, entities);
        if (words.Length > Most.Text)
            throw Refused.BadRequest("message is too long");
        return new ApiContent { Text = words, Entities = marks, Words = words };
    }

    /// <summary>The text and its entities after parsing, cleaning and trimming.</summary>
    /// <exception cref="Refused">A rule is broken.</exception>
    public static (string Text, IReadOnlyList<ApiEntity> Entities) Formatted(string text, string? parseMode, IEnumerable<JsonObject> entities)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > MostBytes)
            throw Refused.BadRequest("text is too long");
        IReadOnlyList<ApiEntity> marks = [.. entities.Select(EntityJson.Read)];
        switch (parseMode?.ToLowerInvariant())
        {
            case null or "" or "none":
                break;
            case "html" when marks.Count > 0:
                throw Refused.Strict("entities are passed over where there is a parse_mode");
            case "html":
                (text, marks) = HtmlMarkup.Parse(text);
                break;
            case "markdown" or "markdownv2":
                throw Refused.Strict($"this server does not read {parseMode}");
            default:
                throw Refused.BadRequest("unsupported parse_mode");
        }

        EntityCheck.All(text, marks);
        return TextClean.Of(text, marks);
    }
}
