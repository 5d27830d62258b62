namespace TalksBot.BotApi;

/// <summary>A chat and what is in it. Changed under the world's lock only.</summary>
public sealed class ApiChat
{
    private readonly Dictionary<int, ApiMessage> messages = [];
    private readonly Queue<int> order = new();

    internal ApiChat(long id, ChatKind kind, string title) => (Id, Kind, Title) = (id, kind, title);

    public long Id { get; }

    public ChatKind Kind { get; }

    /// <summary>The first name, for a private chat.</summary>
    public string Title { get; set; }

    /// <summary>Without the @.</summary>
    public string? Username { get; set; }

    public bool IsForum { get; internal set; }

    /// <summary>What others than administrators may do here.</summary>
    public bool MembersMayWrite { get; set; } = true;

    /// <summary>The supergroup that this group became.</summary>
    public long? MigratedTo { get; internal set; }

    /// <summary>The id of the message that was pinned last; null for none.</summary>
    public int? Pinned { get; internal set; }

    /// <summary>The person of a private chat.</summary>
    public ApiUser? Person { get; internal init; }

    internal Dictionary<long, ApiMember> Members { get; } = [];

    internal Dictionary<int, ApiTopic> Topics { get; } = [];

    internal Dictionary<long, ApiDraft> Drafts { get; } = [];

    internal int LastMessageId { get; set; }

    /// <summary>One up with every change of a message, so that those who wait need not look at all of them again.</summary>
    internal int Version { get; private set; }

    internal bool OurBotWroteLast { get; set; } = true;

    internal IEnumerable<ApiMessage> Messages => order.Select(id => messages[id]);

    internal bool IsGroup => Kind is ChatKind.Group or ChatKind.Supergroup;

    public override string ToString() => $"{Title} ({Id})";

    internal ApiMessage? Find(int id) => messages.GetValueOrDefault(id) is { IsDeleted: false } message ? message : null;

    /// <summary>Adds a message, or puts its new state in place; beyond <paramref name="keep"/> the oldest are forgotten.</summary>
    internal void Put(ApiMessage message, int keep)
    {
        Version++;
        if (messages.ContainsKey(message.Id))
        {
            messages[message.Id] = message;
            return;
        }

        messages[message.Id] = message;
        order.Enqueue(message.Id);
        while (order.Count > keep)
            messages.Remove(order.Dequeue());
    }
}
