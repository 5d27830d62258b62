using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>deleteMessage, deleteMessages.</summary>
internal static class Deleting
{
    /// <summary>Older messages stay (deleteMessage).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    public static JsonNode One(Call call)
    {
        var chat = ChatCheck.Write(call);
        var message = chat.Find((int)(call.Number("message_id") ?? 0)) ?? throw Refused.BadRequest("message to delete not found");
        Delete(call.World, chat, message);
        return true;
    }

    public static JsonNode Many(Call call)
    {
        if (call.Parameters["message_ids"] is not JsonArray ids || ids.Count == 0)
            throw Refused.BadRequest("message identifiers are not specified");
        if (ids.Count > Most.Deleted)
            throw Refused.BadRequest("too many message identifiers specified");
        var chat = ChatCheck.Write(call);
        // "If some of the specified messages can't be found, they are skipped."
        foreach (var message in ids.Select(id => chat.Find(id!.Deserialize<int>())).OfType<ApiMessage>().ToList())
            Delete(call.World, chat, message);
        return true;
    }

    private static void Delete(World world, ApiChat chat, ApiMessage message)
    {
        var own = message.SentByBot;
        var admin = chat.Members.GetValueOrDefault(world.Bot.Id) is { IsAdmin: true, CanDeleteMessages: true };
        if ((!own && !admin && chat.Kind != ChatKind.Private) || world.Now - message.Date > Longest)
            throw Refused.BadRequest("message can't be deleted");
        world.Put(chat, message with { IsDeleted = true });
    }
}
