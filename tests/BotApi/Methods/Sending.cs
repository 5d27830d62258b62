using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>sendMessage, sendRichMessage, sendPhoto, sendDocument.</summary>
internal static class Sending
{
    public static JsonNode Message(Call call)
    {
        var content = ContentCheck.Text(call.Text("text"), call.Text("parse_mode"), call.Items("entities"));
        return Post(call, content with { LinkPreviewDisabled = call.Object("link_preview_options")?.Flag("is_disabled") ?? false });
    }

    public static JsonNode Rich(Call call) => Post(call, RichCheck.Message(call.Object("rich_message"), isDraft: false));

    public static JsonNode File(Call call, string kind, int most)
    {
        var file = FileMethods.Given(call, kind, most);
        var caption = ContentCheck.Caption(call.Text("caption"), call.Text("parse_mode"), call.Items("caption_entities"));
        return Post(call, caption with { File = file });
    }

    private static JsonObject Post(Call call, ApiContent content)
    {
        var world = call.World;
        var markup = call.Object("reply_markup");
        content = markup is null || markup.ContainsKey("inline_keyboard")
            ? content with { Keyboard = KeyboardCheck.Inline(markup) }
            : content with { OtherMarkup = markup.Out() };
        if (call.Text("message_effect_id") is not null)
            throw Refused.Strict("this server has no message effects");
        var chat = ChatCheck.Write(call);
        var topic = ThreadCheck.Topic(call, chat);
        ReplyCheck.Into(Blank(chat), call, chat, topic);
        call.Server.Pace.Take(call.Method, chat);
        var message = world.NewMessage(chat) with
        {
            From = chat.Kind == ChatKind.Channel ? null : world.Bot,
            SenderChatId = chat.Kind == ChatKind.Channel ? chat.Id : null,
            ThreadId = topic?.Id,
            IsTopicMessage = topic is not null,
            MeantForBot = true,
            SentByBot = true,
        };
        message = content.Into(ReplyCheck.Into(message, call, chat, topic));
        world.Put(chat, message);
        chat.OurBotWroteLast = true;
        // A draft makes way for the message that it became (sendMessageDraft).
        chat.Drafts.Clear();
        return MessageJson.Of(world, message);
    }

    private static ApiMessage Blank(ApiChat chat) => new() { ChatId = chat.Id, Id = 0, Order = 0, Date = default };
}
