using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>pinChatMessage.</summary>
internal static class Pinning
{
    public static JsonNode Pin(Call call)
    {
        var chat = ChatCheck.Write(call);
        var message = chat.Find((int)(call.Number("message_id") ?? 0)) ?? throw Refused.BadRequest("message to pin not found");
        if (chat.Kind != ChatKind.Private && chat.Members.GetValueOrDefault(call.World.Bot.Id) is not { IsAdmin: true })
            throw Refused.BadRequest("not enough rights to manage pinned messages in the chat");
        chat.Pinned = message.Id;
        return true;
    }
}
