using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>Message</c>, as the bot gets it.</summary>
internal static class MessageJson
{
    /// <param name="withReply">False for the message replied to, which does not hold its own.</param>
    public static JsonObject Of(World world, ApiMessage message, bool withReply = true)
    {
        var chat = world.Chats[message.ChatId];
        var json = new JsonObject { ["message_id"] = message.Id, ["date"] = message.Date.Unix(), ["chat"] = ChatJson.Of(chat) };
        if (message.From is { } from)
            json["from"] = UserJson.Of(from);
        if (message.SenderChatId is { } sender && world.Chats.TryGetValue(sender, out var speaker))
            json["sender_chat"] = ChatJson.Of(speaker);
        json.Set("message_thread_id", message.ThreadId);
        if (message.IsTopicMessage)
            json["is_topic_message"] = true;
        json.Set("edit_date", message.EditedAt?.Unix());
        if (message.ViaBot)
            json["via_bot"] = UserJson.Of(world.Bot);
        Content(world, message, json);
        if (withReply)
            Reply(world, chat, message, json);
        if (message.Keyboard.Count > 0)
            json["reply_markup"] = new JsonObject { ["inline_keyboard"] = Keyboard(message) };
        if (message.Extra is { } extra)
            foreach (var (name, value) in JsonNode.Parse(extra)!.AsObject())
                json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>A message that is gone or too old to be shown (<c>InaccessibleMessage</c>).</summary>
    public static JsonObject Inaccessible(World world, ApiMessage message) =>
        new() { ["message_id"] = message.Id, ["date"] = 0, ["chat"] = ChatJson.Of(world.Chats[message.ChatId]) };

    private static void Content(World world, ApiMessage message, JsonObject json)
    {
        if (message.RichJson is { } rich)
        {
            var source = JsonNode.Parse(rich)!.AsObject();
            json["rich_message"] = new JsonObject { ["blocks"] = source["blocks"]?.DeepClone() ?? new JsonArray() };
            return;
        }

        if (message.File is { } file)
        {
            var held = new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = "u" + file.Id, ["file_size"] = file.Bytes.Length };
            if (file.Kind == "photo")
            {
                (held["width"], held["height"]) = PhotoCheck.Size(file.Bytes.Span);
                json["photo"] = new JsonArray(held);
            }
            else
            {
                (held["file_name"], held["mime_type"]) = (file.Name, file.MimeType);
                json[file.Kind] = held;
            }
        }

        var (text, entities) = message.File is null ? ("text", "entities") : ("caption", "caption_entities");
        json.Set(text, message.Text);
        if (message.Text is not null && message.Entities.Count > 0)
            json[entities] = EntityJson.Of(message.Entities, world);
    }

    private static void Reply(World world, ApiChat chat, ApiMessage message, JsonObject json)
    {
        // In a topic, what replies to nothing replies to the message that made the topic.
        var id = message.ReplyToId ?? (message.IsTopicMessage && message.ThreadId != message.Id ? message.ThreadId : null);
        if (id is { } to && message.ReplyToChatId is null && chat.Find(to) is { } target)
            json["reply_to_message"] = Of(world, target, withReply: false);
        if (message.ReplyToChatId is { } home && world.Chats.TryGetValue(home, out var other) && other.Find(message.ReplyToId ?? 0) is { } far)
            json["external_reply"] = External(other, far);
        if (message.Quote is not { } quote)
            return;
        var held = new JsonObject { ["text"] = quote.Text, ["position"] = quote.Position };
        if (quote.Entities.Count > 0)
            held["entities"] = EntityJson.Of(quote.Entities, world);
        if (quote.IsManual)
            held["is_manual"] = true;
        json["quote"] = held;
    }

    /// <summary><c>ExternalReplyInfo</c>: whose message it was, and none of its words.</summary>
    private static JsonObject External(ApiChat chat, ApiMessage message)
    {
        var origin = message.From is { } from
            ? new JsonObject { ["type"] = "user", ["date"] = message.Date.Unix(), ["sender_user"] = UserJson.Of(from) }
            : new JsonObject { ["type"] = "channel", ["date"] = message.Date.Unix(), ["chat"] = ChatJson.Of(chat), ["message_id"] = message.Id };
        var json = new JsonObject { ["origin"] = origin };
        if (chat.Kind is ChatKind.Supergroup or ChatKind.Channel)
            (json["chat"], json["message_id"]) = (ChatJson.Of(chat), message.Id);
        return json;
    }

    private static JsonArray Keyboard(ApiMessage message) =>
        [.. message.Keyboard.Select(row => new JsonArray([.. row.Select(b => JsonNode.Parse(b.Json))]))];
}
