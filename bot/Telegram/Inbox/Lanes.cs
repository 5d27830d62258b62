namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Hands updates on: in order within a lane, in parallel between lanes, so many at once and so many waiting.</summary>
/// <param name="handle">Handles one update; may not throw but for cancellation.</param>
/// <param name="parallel">Lanes that work at the same time.</param>
/// <param name="capacity">Updates that may wait in memory; then whoever adds one waits.</param>
internal sealed class Lanes(Func<InboxUpdate, CancellationToken, Task> handle, int parallel, int capacity) : IDisposable
{
    private const int QuickParallel = 8;

    private readonly SemaphoreSlim _room = new(capacity);
    private readonly SemaphoreSlim _hands = new(parallel);

    // What is over in a moment does not wait behind questions that wait for a model.
    private readonly SemaphoreSlim _quickHands = new(QuickParallel);
    private readonly Dictionary<string, Queue<InboxUpdate>> _waiting = [];
    private readonly HashSet<Task> _working = [];
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Whether there is room without waiting.</summary>
    public bool HasRoom => _room.CurrentCount > 0;

    /// <summary>Whether something later waits in the lane.</summary>
    public bool IsFollowed(string lane)
    {
        lock (_waiting)
            return _waiting.TryGetValue(lane, out var queue) && queue.Count > 0;
    }

    public async Task AddAsync(InboxUpdate update, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel).ConfigureAwait(false);
        lock (_waiting)
        {
            if (_waiting.TryGetValue(update.Lane, out var queue))
            {
                queue.Enqueue(update);
                return;
            }

            _waiting[update.Lane] = new Queue<InboxUpdate>([update]);
            var work = Task.Run(() => WorkAsync(update.Lane), CancellationToken.None);
            _working.Add(work);
            _ = work.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Begins nothing new; returns when what was begun is done, or was told to give up.</summary>
    /// <param name="patience">How long that may take before it is cancelled.</param>
    public async Task EndAsync(TimeSpan patience)
    {
        Task[] working;
        lock (_waiting)
        {
            foreach (var queue in _waiting.Values)
                queue.Clear();
            working = [.. _working];
        }

        var all = Task.WhenAll(working);
        if (await Task.WhenAny(all, Task.Delay(patience)).ConfigureAwait(false) != all)
            await _ending.CancelAsync().ConfigureAwait(false);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _room.Dispose();
        _hands.Dispose();
        _quickHands.Dispose();
        _ending.Dispose();
    }

    private async Task WorkAsync(string lane)
    {
        var hands = UpdateLane.IsQuick(lane) ? _quickHands : _hands;
        while (true)
        {
            await hands.WaitAsync(_ending.Token).ConfigureAwait(false);
            try
            {
                if (Next(lane) is not { } update)
                    return;
                await handle(update, _ending.Token).ConfigureAwait(false);
            }
            finally
            {
                hands.Release();
            }
        }
    }

    private InboxUpdate? Next(string lane)
    {
        lock (_waiting)
        {
            if (_waiting[lane].TryDequeue(out var update))
            {
                _room.Release();
                return update;
            }

            _waiting.Remove(lane);
            return null;
        }
    }

    private void Ended(Task work)
    {
        lock (_waiting)
            _working.Remove(work);
    }
}
