using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>sendMessageDraft, sendRichMessageDraft.</summary>
internal static class Drafting
{
    public static JsonNode Text(Call call) => Draw(call, () => ContentCheck.DraftText(call.Text("text"), call.Text("parse_mode"), call.Items("entities")));

    public static JsonNode Rich(Call call) => Draw(call, () => RichCheck.Message(call.Object("rich_message"), isDraft: true));

    private static JsonNode Draw(Call call, Func<ApiContent> read)
    {
        if (call.Number("draft_id") is not { } id || id == 0)
            throw Refused.BadRequest("draft_id must be non-zero");
        var content = read();
        var chat = ChatCheck.Write(call);
        if (chat.Kind != ChatKind.Private)
            throw Refused.BadRequest("TEXTDRAFT_PEER_INVALID");
        ThreadCheck.Topic(call, chat);
        var before = chat.Drafts.GetValueOrDefault(id);
        chat.Drafts.Clear();
        chat.Drafts[id] = new ApiDraft(
            chat.Id, id, content.Words, call.Flag("can_stop"), call.Flag("keep_on_stop"), (int?)call.Number("message_thread_id"), call.World.Now, (before?.Versions ?? 0) + 1);
        return true;
    }
}
