using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>People and the chats they meet in.</summary>
public static class Places
{
    /// <param name="language">As the person's app says it; null for none.</param>
    public static ApiUser AddUser(this BotApiServer server, string firstName = "Anna", string? language = "fr", string? username = null) => server.Change(world =>
    {
        var user = world.NewUser(firstName);
        (user.LanguageCode, user.Username) = (language, username);
        return user;
    });

    /// <summary>The chat of a person with the bot; whether it is open is <see cref="ApiUser.HasStarted"/>.</summary>
    public static ApiChat PrivateChat(this BotApiServer server, ApiUser person) => server.Change(world => world.PrivateChat(person));

    /// <summary>A basic group, the first person its creator; the bot is not in it yet (<see cref="Membership.AddBot"/>).</summary>
    public static ApiChat AddGroup(this BotApiServer server, string title, params ApiUser[] people) => server.Add(ChatKind.Group, title, people);

    public static ApiChat AddSupergroup(this BotApiServer server, string title, params ApiUser[] people) => server.Add(ChatKind.Supergroup, title, people);

    /// <summary>A supergroup with topics; messages without a topic are in the general one.</summary>
    public static ApiChat AddForum(this BotApiServer server, string title, params ApiUser[] people)
    {
        var chat = server.Add(ChatKind.Supergroup, title, people);
        server.MakeForum(chat);
        return chat;
    }

    public static ApiChat AddChannel(this BotApiServer server, string title, params ApiUser[] people) => server.Add(ChatKind.Channel, title, people);

    public static void MakeForum(this BotApiServer server, ApiChat chat) => server.Change(_ => chat.IsForum = chat.Kind == ChatKind.Supergroup
        ? true
        : throw new InvalidOperationException("Only a supergroup has topics."));

    /// <summary>A topic; the bot sees the service message that made it.</summary>
    public static ApiTopic AddTopic(this BotApiServer server, ApiChat chat, string name) => server.Change(world =>
    {
        if (!chat.IsForum)
            throw new InvalidOperationException($"{chat} is no forum.");
        var made = Service(world, chat, chat.Members.Values.First().User, new JsonObject
        {
            ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 },
        });
        var topic = new ApiTopic(made.Id, name);
        chat.Topics[topic.Id] = topic;
        return topic;
    });

    public static void CloseTopic(this BotApiServer server, ApiChat chat, ApiTopic topic, bool closed = true) => server.Change(_ =>
        chat.Topics[topic.Id] = chat.Topics[topic.Id] with { IsClosed = closed });

    public static void DeleteTopic(this BotApiServer server, ApiChat chat, ApiTopic topic) => server.Change(_ => chat.Topics.Remove(topic.Id));

    /// <summary>A post in a channel.</summary>
    public static ApiMessage PostInChannel(this BotApiServer server, ApiChat channel, string text) =>
        server.Post(null, channel, null, m => m with { Text = text, Words = text, Entities = FoundEntities.In(text, []) });

    /// <summary>A message that Telegram itself writes; the bot gets it whatever its privacy mode.</summary>
    internal static ApiMessage Service(World world, ApiChat chat, ApiUser from, JsonObject fields)
    {
        var message = world.NewMessage(chat) with { From = from, Extra = fields.Out(), MeantForBot = true };
        if (fields.ContainsKey("forum_topic_created"))
            message = message with { ThreadId = message.Id, IsTopicMessage = true };
        world.Put(chat, message);
        if (Privacy.Delivers(world, chat, message))
            world.Updates.Add("message", MessageJson.Of(world, message), chat.Id);
        return message;
    }

    private static ApiChat Add(this BotApiServer server, ChatKind kind, string title, ApiUser[] people) => server.Change(world =>
    {
        var chat = world.NewChat(kind, title);
        foreach (var (person, n) in people.Select((p, n) => (p, n)))
            chat.Members[person.Id] = new ApiMember(person, n == 0 ? MemberStatus.Creator : MemberStatus.Member);
        return chat;
    });
}
