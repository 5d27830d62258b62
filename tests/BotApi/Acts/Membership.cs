using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Who is in a chat, and as what; blocking; groups that grow.</summary>
public static class Membership
{
    /// <summary>Adds the bot, with the service message and the update that tell it.</summary>
    public static void AddBot(this BotApiServer server, ApiChat chat, ApiUser? by = null, bool asAdmin = false) => server.Change(world =>
    {
        var adder = by ?? First(chat);
        Standing.Change(world, chat, world.Bot, asAdmin || chat.Kind == ChatKind.Channel ? MemberStatus.Administrator : MemberStatus.Member, adder);
        if (chat.IsGroup)
            Places.Service(world, chat, adder, new JsonObject { ["new_chat_members"] = new JsonArray(UserJson.Of(world.Bot)) });
        return true;
    });

    public static void AddMember(this BotApiServer server, ApiChat chat, ApiUser person) => server.Change(world =>
    {
        Standing.Change(world, chat, person, MemberStatus.Member);
        Places.Service(world, chat, person, new JsonObject { ["new_chat_members"] = new JsonArray(UserJson.Of(person)) });
        return true;
    });

    public static void Leave(this BotApiServer server, ApiChat chat, ApiUser person) => server.Change(world =>
    {
        Standing.Change(world, chat, person, MemberStatus.Left);
        Places.Service(world, chat, person, new JsonObject { ["left_chat_member"] = UserJson.Of(person) });
        return true;
    });

    /// <summary>Removes the bot from a chat for good.</summary>
    public static void KickBot(this BotApiServer server, ApiChat chat, ApiUser? by = null) => server.SetBot(chat, MemberStatus.Kicked, by);

    /// <summary>Takes the bot's right to write.</summary>
    public static void RestrictBot(this BotApiServer server, ApiChat chat, ApiUser? by = null) => server.SetBot(chat, MemberStatus.Restricted, by);

    /// <param name="mayDelete">Whether it may delete what others wrote.</param>
    public static void PromoteBot(this BotApiServer server, ApiChat chat, ApiUser? by = null, bool mayDelete = true) =>
        server.SetBot(chat, MemberStatus.Administrator, by, m => m with { CanDeleteMessages = mayDelete });

    public static void SetBot(this BotApiServer server, ApiChat chat, MemberStatus status, ApiUser? by = null, Func<ApiMember, ApiMember>? with = null) =>
        server.Change(world =>
        {
            Standing.Change(world, chat, world.Bot, status, by ?? First(chat), with);
            return true;
        });

    /// <summary>Makes somebody an administrator, an anonymous one if asked.</summary>
    public static void Promote(this BotApiServer server, ApiChat chat, ApiUser person, bool anonymous = false) => server.Change(world =>
    {
        Standing.Change(world, chat, person, MemberStatus.Administrator, First(chat), m => m with { IsAnonymous = anonymous });
        return true;
    });

    public static void Demote(this BotApiServer server, ApiChat chat, ApiUser person) => server.Change(world =>
    {
        Standing.Change(world, chat, person, MemberStatus.Member, First(chat));
        return true;
    });

    /// <summary>Somebody started the bot long ago: it may write to him, and learns nothing of it now.</summary>
    public static void StartedLongAgo(this BotApiServer server, ApiUser person) => server.Change(world =>
    {
        world.PrivateChat(person);
        return person.HasStarted = true;
    });

    public static void Block(this BotApiServer server, ApiUser person) => server.Change(world =>
    {
        Standing.Block(world, person, blocks: true);
        return true;
    });

    public static void Unblock(this BotApiServer server, ApiUser person) => server.Change(world =>
    {
        Standing.Block(world, person, blocks: false);
        return true;
    });

    /// <summary>Makes a group a supergroup: another chat with the same people, no messages, and another id.</summary>
    public static ApiChat Migrate(this BotApiServer server, ApiChat group) => server.Change(world =>
    {
        if (group.Kind != ChatKind.Group || group.MigratedTo is not null)
            throw new InvalidOperationException($"{group} cannot become a supergroup.");
        var grown = world.NewChat(ChatKind.Supergroup, group.Title);
        foreach (var (id, member) in group.Members)
            grown.Members[id] = member;
        grown.MembersMayWrite = group.MembersMayWrite;
        Places.Service(world, group, First(group), new JsonObject { ["migrate_to_chat_id"] = grown.Id });
        group.MigratedTo = grown.Id;
        Places.Service(world, grown, First(group), new JsonObject { ["migrate_from_chat_id"] = group.Id });
        return grown;
    });

    private static ApiUser First(ApiChat chat) => chat.Members.Values.First().User;
}
