using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>What follows from an update: records to change and messages to send, written as one with the note that it was handled.</summary>
internal sealed class Reaction
{
    private readonly List<OutgoingMessage> _messages = [];
    private readonly List<Action<StoreWriter>> _changes = [];
    private readonly List<Func<CancellationToken, Task>> _after = [];

    /// <summary>Nothing follows.</summary>
    public static Reaction None => new();

    public IReadOnlyList<OutgoingMessage> Messages => _messages;

    public static Reaction Of(OutgoingMessage message)
    {
        var reaction = new Reaction();
        reaction.Send(message);
        return reaction;
    }

    /// <summary>Has a message sent, edited or deleted.</summary>
    public void Send(OutgoingMessage message) => _messages.Add(message);

    /// <summary>Changes records; synchronous and short, it runs within the store's write.</summary>
    public void Change(Action<StoreWriter> change) => _changes.Add(change);

    /// <summary>Does something that is worth nothing later, once the write is done (answering a press of a button). It may fail for good reasons, and says so itself.</summary>
    public void Then(Func<CancellationToken, Task> follow) => _after.Add(follow);

    public void Apply(StoreWriter tx) => _changes.ForEach(change => change(tx));

    public async Task FollowAsync(CancellationToken cancel)
    {
        foreach (var follow in _after)
            await follow(cancel).ConfigureAwait(false);
    }
}
