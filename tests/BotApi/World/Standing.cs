using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Changes of membership, with the updates that tell of them (<c>ChatMemberUpdated</c>).</summary>
internal static class Standing
{
    public static void Change(World world, ApiChat chat, ApiUser user, MemberStatus status, ApiUser? by = null, Func<ApiMember, ApiMember>? with = null)
    {
        var old = chat.Members.GetValueOrDefault(user.Id) ?? new ApiMember(user, MemberStatus.Left);
        var changed = new ApiMember(user, status);
        changed = with is null ? changed : with(changed);
        chat.Members[user.Id] = changed;
        if (user == world.Bot)
            Tell(world, "my_chat_member", chat, by ?? user, old, changed);
        else if (chat.Members.GetValueOrDefault(world.Bot.Id) is { IsAdmin: true })
            Tell(world, "chat_member", chat, by ?? user, old, changed);
    }

    /// <summary>Of a private chat: blocked or unblocked.</summary>
    public static void Block(World world, ApiUser person, bool blocks)
    {
        var (member, kicked) = (new ApiMember(world.Bot, MemberStatus.Member), new ApiMember(world.Bot, MemberStatus.Kicked));
        person.BlocksBot = blocks;
        Tell(world, "my_chat_member", world.PrivateChat(person), person, blocks ? member : kicked, blocks ? kicked : member);
    }

    private static void Tell(World world, string kind, ApiChat chat, ApiUser by, ApiMember old, ApiMember changed) => world.Updates.Add(
        kind,
        new JsonObject
        {
            ["chat"] = ChatJson.Of(chat),
            ["from"] = UserJson.Of(by),
            ["date"] = world.Now.Unix(),
            ["old_chat_member"] = UserJson.Member(old),
            ["new_chat_member"] = UserJson.Member(changed),
        },
        chat.Id);
}
