using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>getChat, getChatMember, getChatMemberCount, getChatAdministrators, leaveChat.</summary>
internal static class ChatMethods
{
    public static JsonNode Get(Call call) => ChatJson.Full(ChatCheck.Read(call));

    public static JsonNode Member(Call call)
    {
        if (call.Number("user_id") is not { } id)
            throw Refused.BadRequest("invalid user_id specified");
        var chat = ChatCheck.Read(call);
        if (chat.Members.TryGetValue(id, out var member))
            return UserJson.Member(member);
        if (chat.Person is { } person && (id == person.Id || id == call.World.Bot.Id))
            return UserJson.Member(new ApiMember(call.World.Users[id], MemberStatus.Member));
        return call.World.Users.TryGetValue(id, out var stranger)
            ? UserJson.Member(new ApiMember(stranger, MemberStatus.Left))
            : throw Refused.BadRequest("user not found");
    }

    public static JsonNode Count(Call call)
    {
        var chat = ChatCheck.Read(call);
        return chat.Kind == ChatKind.Private ? 2 : chat.Members.Values.Count(m => m.IsIn);
    }

    public static JsonNode Administrators(Call call)
    {
        var chat = ChatCheck.Read(call);
        if (chat.Kind == ChatKind.Private)
            throw Refused.BadRequest("there are no administrators in the private chat");
        var admins = chat.Members.Values.Where(m => m.IsAdmin && (!m.User.IsBot || m.User == call.World.Bot || call.Flag("return_bots")));
        return new JsonArray([.. admins.Select(UserJson.Member)]);
    }

    public static JsonNode Leave(Call call)
    {
        var chat = ChatCheck.Read(call);
        if (chat.Kind == ChatKind.Private)
            throw Refused.BadRequest("chat member status can't be changed in private chats");
        Standing.Change(call.World, chat, call.World.Bot, MemberStatus.Left);
        return true;
    }
}
