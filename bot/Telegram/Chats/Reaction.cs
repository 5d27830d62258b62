using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>What follows from an update: records to change and messages to send, written as one with the note that it was handled.</summary>
internal sealed class Reaction
{
    private readonly List<Func<StoreWriter, IEnumerable<OutgoingMessage>>> _steps = [];
    private readonly List<Func<CancellationToken, Task>> _after = [];

    /// <summary>Nothing follows.</summary>
    public static Reaction None => new();

    public static Reaction Of(OutgoingMessage message)
    {
        var reaction = new Reaction();
        reaction.Send(message);
        return reaction;
    }

    /// <summary>Has a message sent, edited or deleted.</summary>
    public void Send(OutgoingMessage message) => Send(_ => [message]);

    /// <summary>The same where the store decides at the last moment what is to be sent; like a change, it may run twice.</summary>
    public void Send(Func<StoreWriter, IEnumerable<OutgoingMessage>> messages) => _steps.Add(messages);

    /// <summary>Changes records; synchronous and short, it runs within the store's write, and twice when others fail in the same write.</summary>
    public void Change(Action<StoreWriter> change) => _steps.Add(tx =>
    {
        change(tx);
        return [];
    });

    /// <summary>Does something that is worth nothing later, once the write is done (answering a press of a button). It may fail for good reasons, and says so itself.</summary>
    public void Then(Func<CancellationToken, Task> follow) => _after.Add(follow);

    /// <summary>What another reaction holds follows behind this one's.</summary>
    public Reaction With(Reaction other)
    {
        _steps.AddRange(other._steps);
        _after.AddRange(other._after);
        return this;
    }

    /// <summary>Makes the changes, in order.</summary>
    /// <returns>The messages to be queued in the same write.</returns>
    public IReadOnlyList<OutgoingMessage> Apply(StoreWriter tx) => [.. _steps.SelectMany(step => step(tx))];

    public async Task FollowAsync(CancellationToken cancel)
    {
        foreach (var follow in _after)
            await follow(cancel).ConfigureAwait(false);
    }
}
