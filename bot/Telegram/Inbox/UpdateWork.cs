using Microsoft.Extensions.Logging;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>The way of an update: lane → handling → one write (records changed, messages queued, update handled) → sending.</summary>
internal sealed class UpdateWork : IDisposable
{
    /// <summary>Lanes that work at once: many of them wait for a model.</summary>
    private const int Parallel = 64;

    /// <summary>Updates in memory; the rest waits at Telegram, or is asked for again by it.</summary>
    private const int Capacity = 2000;

    private const int MostAttempts = 3;

    private static readonly TimeSpan[] PauseBeforeTry = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private readonly TalksStore _store;
    private readonly GroupedWrites _writes;
    private readonly UpdateInbox _inbox;
    private readonly UpdateHandling _handling;
    private readonly OutboxSender _sender;
    private readonly TimeProvider _time;
    private readonly ILogger<UpdateWork> _log;
    private readonly Lanes _lanes;

    public UpdateWork(TalksStore store, GroupedWrites writes, UpdateInbox inbox, UpdateHandling handling, OutboxSender sender, TimeProvider time, ILogger<UpdateWork> log)
    {
        (_store, _writes, _inbox, _handling, _sender, _time, _log) = (store, writes, inbox, handling, sender, time, log);
        _lanes = new Lanes(HandleAsync, Parallel, Capacity, inbox.Waiting);
    }

    public bool HasRoom => _lanes.HasRoom;

    public Task AddAsync(InboxUpdate update, CancellationToken cancel) => _lanes.AddAsync(update, cancel);

    /// <summary>Takes up what the last run left.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        foreach (var update in _inbox.Waiting())
            await AddAsync(update, cancel).ConfigureAwait(false);
    }

    /// <summary>Finishes what was begun; what was not stays in the inbox for the next run.</summary>
    public Task EndAsync(TimeSpan patience) => _lanes.EndAsync(patience);

    public void Dispose() => _lanes.Dispose();

    private async Task HandleAsync(InboxUpdate update, CancellationToken cancel)
    {
        // More was typed meanwhile: a list for less is worth nothing.
        if (UpdateLane.IsTyping(update.Lane) && _lanes.IsFollowed(update.Lane))
        {
            await _writes.WriteAsync(tx => UpdateInbox.Handled(tx, update)).ConfigureAwait(false);
            return;
        }

        if (!_inbox.Waits(update))
            return; // handled already, or of somebody who was forgotten

        while (!cancel.IsCancellationRequested && update.State == InboxState.Waiting)
        {
            try
            {
                var reaction = await _handling.HandleAsync(UpdateInbox.Parse(update), cancel).ConfigureAwait(false);
                if (await WrittenAsync(update, reaction).ConfigureAwait(false))
                    await FollowAsync(update, reaction, cancel).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (_store.Failure is null)
            {
                update = _inbox.Failed(update, e, MostAttempts);
                _log.UpdateFailed(update.Id, update.Attempts, e.GetType().Name, e.StackTrace);
                if (update.State == InboxState.SetAside)
                    _log.SetAside(update.Id, update.Attempts);
                else
                    await Task.Delay(PauseBeforeTry[update.Attempts - 1], _time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>False when there is nothing to do any more: who sent it was forgotten meanwhile.</returns>
    private async Task<bool> WrittenAsync(InboxUpdate update, Reaction reaction)
    {
        var rows = await _writes.WriteAsync(tx =>
        {
            if (!UpdateInbox.Waits(tx, update))
                return null;
            var queued = _sender.Queue(tx, reaction.Apply(tx));
            UpdateInbox.Handled(tx, update);
            return queued;
        }).ConfigureAwait(false);
        _sender.Take(rows ?? []);
        return rows is not null;
    }

    /// <summary>What is worth nothing later. The update is handled: failing here must not have it handled again.</summary>
    private async Task FollowAsync(InboxUpdate update, Reaction reaction, CancellationToken cancel)
    {
        try
        {
            await reaction.FollowAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // the program ends
        }
        catch (Exception e) when (_store.Failure is null)
        {
            _log.FollowFailed(update.Id, e.GetType().Name, e.StackTrace);
        }
    }
}
