using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>editMessageText, editMessageReplyMarkup; by chat and message, or by inline message.</summary>
internal static class EditMethods
{
    public static JsonNode Content(Call call)
    {
        var rich = call.Object("rich_message");
        if (rich is not null && call.Text("text") is not null)
            throw Refused.Strict("text and rich_message at once");
        var content = rich is not null
            ? RichCheck.Message(rich, isDraft: false)
            : ContentCheck.Text(call.Text("text"), call.Text("parse_mode"), call.Items("entities"));
        content = content with
        {
            Keyboard = KeyboardCheck.Inline(call.Object("reply_markup")),
            LinkPreviewDisabled = call.Object("link_preview_options")?.Flag("is_disabled") ?? false,
        };
        return Change(call, message =>
            message.File is not null ? throw Refused.BadRequest("there is no text in the message to edit")
            : content.IsAsIn(message) ? throw Same()
            : content.Into(message));
    }

    public static JsonNode Keyboard(Call call)
    {
        var rows = KeyboardCheck.Inline(call.Object("reply_markup"));
        return Change(call, message => ApiContent.SameKeyboard(rows, message.Keyboard) ? throw Same() : message with { Keyboard = rows });
    }

    private static JsonNode Change(Call call, Func<ApiMessage, ApiMessage> change)
    {
        var world = call.World;
        var inline = call.Text("inline_message_id");
        var (chat, message) = inline is { Length: > 0 } ? Inline(world, inline) : Own(call);
        var changed = change(message) with { EditedAt = world.Now, Edits = message.Edits + 1 };
        call.Server.Pace.Take(call.Method, inline is null ? chat : null);
        world.Put(chat, changed);
        return inline is null ? MessageJson.Of(world, changed) : true;
    }

    private static (ApiChat Chat, ApiMessage Message) Inline(World world, string id) =>
        world.InlineMessages.TryFind(id, out var place) && world.Chats[place.Chat] is var chat && chat.Find(place.Message) is { } message
            ? (chat, message)
            : throw Refused.BadRequest("MESSAGE_ID_INVALID");

    private static (ApiChat Chat, ApiMessage Message) Own(Call call)
    {
        if (call.Parameters["chat_id"] is null && call.Number("message_id") is null)
            throw Refused.BadRequest("message identifier is not specified");
        var chat = ChatCheck.Write(call);
        var message = chat.Find((int)(call.Number("message_id") ?? 0)) ?? throw Refused.BadRequest("message to edit not found");
        return message.SentByBot || chat.Kind == ChatKind.Channel
            ? (chat, message)
            : throw Refused.BadRequest("message can't be edited");
    }

    private static Refused Same() => Refused.BadRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
}
