using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>InlineQueryResultArticle</c> and its <c>InputMessageContent</c>.</summary>
internal static class InlineResultCheck
{
    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiInlineResult Result(JsonObject result)
    {
        var (id, title) = (result.Text("id")!, result.Text("title")!);
        if (Encoding.UTF8.GetByteCount(id) is < 1 or > Most.InlineId)
            throw Refused.BadRequest("RESULT_ID_INVALID");
        if (TextClean.IsEmpty(title))
            throw Refused.BadRequest("ARTICLE_TITLE_EMPTY");
        foreach (var address in new[] { "url", "thumbnail_url" })
            if (result.Text(address) is { } url)
                Links.Check(url, "inline query result");
        var content = Content(result.Held("input_message_content")!) with { Keyboard = KeyboardCheck.Inline(result.Held("reply_markup")) };
        return new ApiInlineResult(id, title, result.Text("description"), content);
    }

    private static ApiContent Content(JsonObject content)
    {
        if (content.Held("rich_message") is { } rich)
        {
            if (content.Text("message_text") is not null)
                throw Refused.Strict("message_text and rich_message at once");
            return RichCheck.Message(rich, isDraft: false);
        }

        if (content.Text("message_text") is null)
            throw Refused.BadRequest("can't parse inline query result: Input message content is not specified");
        var read = ContentCheck.Text(content.Text("message_text"), content.Text("parse_mode"), content.Items("entities"));
        return read with { LinkPreviewDisabled = content.Held("link_preview_options")?.Flag("is_disabled") ?? false };
    }
}
