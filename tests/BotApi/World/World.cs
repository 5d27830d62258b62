namespace TalksBot.BotApi;

/// <summary>
/// The simulated Telegram: people, chats, messages. All of it changes under one lock, so that a call and what it does are one step.
/// </summary>
public sealed class World
{
    private long nextUser = 1_000_001;
    private long nextGroup = 4_000_001;
    private long nextSupergroup = 1_000_000_200_001;
    private long nextQuery = 700_000_001;
    private long order;

    internal World(BotApiOptions options)
    {
        Options = options;
        Bot = new ApiUser(options.BotId, "TalksBot") { IsBot = true, Username = options.Username };
        Users[Bot.Id] = Bot;
        AnonymousAdmin = new ApiUser(1_087_968_824, "Group") { IsBot = true, Username = "GroupAnonymousBot" };
        ChannelBot = new ApiUser(136_817_688, "Channel") { IsBot = true, Username = "Channel_Bot" };
        Updates = new UpdateQueue(options.Clock);
    }

    /// <summary>The bot whose token the server takes.</summary>
    public ApiUser Bot { get; }

    /// <summary>What an anonymous administrator writes as (<c>Message.from</c>).</summary>
    public ApiUser AnonymousAdmin { get; }

    /// <summary>What a channel writes as in a group.</summary>
    public ApiUser ChannelBot { get; }

    internal BotApiOptions Options { get; }

    internal Lock Gate { get; } = new();

    internal Pulse Pulse { get; } = new();

    internal UpdateQueue Updates { get; }

    internal Dictionary<long, ApiUser> Users { get; } = [];

    internal Dictionary<long, ApiChat> Chats { get; } = [];

    internal QueryBook Queries { get; } = new();

    internal BotFace Face { get; } = new();

    internal FileShelf Files { get; } = new();

    /// <summary>Inline message id → where it stands.</summary>
    internal Shelf<string, (long Chat, int Message)> InlineMessages { get; } = new(most: 20_000);

    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    internal ApiUser NewUser(string firstName) => Kept(new ApiUser(nextUser++, firstName));

    internal ApiChat NewChat(ChatKind kind, string title) =>
        Kept(new ApiChat(kind == ChatKind.Group ? -nextGroup++ : -nextSupergroup++, kind, title));

    internal ApiChat PrivateChat(ApiUser person) =>
        Chats.GetValueOrDefault(person.Id)
        ?? Kept(new ApiChat(person.Id, ChatKind.Private, person.FirstName) { Person = person, Username = person.Username });

    internal string NewQueryId() => (nextQuery++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A message's place in its chat and in time; the caller fills in the rest.</summary>
    internal ApiMessage NewMessage(ApiChat chat) =>
        new() { ChatId = chat.Id, Id = ++chat.LastMessageId, Order = ++order, Date = Now };

    internal void Put(ApiChat chat, ApiMessage message) => chat.Put(message, Options.KeepMessages);

    private ApiUser Kept(ApiUser user)
    {
        Users[user.Id] = user;
        return user;
    }

    private ApiChat Kept(ApiChat chat)
    {
        Chats[chat.Id] = chat;
        return chat;
    }
}
