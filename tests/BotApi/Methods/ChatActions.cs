using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>sendChatAction.</summary>
internal static class ChatActions
{
    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
        "record_video_note", "upload_video_note",
    ];

    public static JsonNode Send(Call call)
    {
        if (!Actions.Contains(call.Text("action") ?? ""))
            throw Refused.BadRequest("wrong parameter action in request");
        var chat = ChatCheck.Write(call);
        if (chat.Kind == ChatKind.Channel)
            throw Refused.Strict("channels show no chat actions");
        // 1 is the general topic, and here alone it may be named.
        if (!(chat.IsForum && call.Number("message_thread_id") == 1))
            ThreadCheck.Topic(call, chat);
        return true;
    }
}
