namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Hands updates on: in order within a lane, in parallel between lanes, so many at once and so many waiting.</summary>
/// <param name="handle">Handles one update; may not throw but for cancellation.</param>
/// <param name="parallel">Lanes that work at the same time.</param>
/// <param name="capacity">Updates that may wait in memory; then whoever adds one waits.</param>
/// <param name="rest">Of a lane that overflowed: so many of the updates that wait in the store, the oldest first.</param>
internal sealed class Lanes(Func<InboxUpdate, CancellationToken, Task> handle, int parallel, int capacity, Func<string, int, IReadOnlyList<InboxUpdate>> rest) : IDisposable
{
    /// <summary>Updates of one lane in memory: beyond, they wait in the store, so that one chat's flood does not take the room of all.</summary>
    public const int MostOfOne = 100;

    private const int QuickParallel = 8;

    private readonly SemaphoreSlim _room = new(capacity);
    private readonly SemaphoreSlim _hands = new(parallel);

    // What is over in a moment does not wait behind questions that wait for a model.
    private readonly SemaphoreSlim _quickHands = new(QuickParallel);
    private readonly Dictionary<string, Lane> _waiting = [];
    private readonly HashSet<Task> _working = [];
    private readonly CancellationTokenSource _ending = new();
    private bool _ended;

    /// <summary>Whether there is room without waiting.</summary>
    public bool HasRoom => _room.CurrentCount > 0;

    /// <summary>Whether something later waits in the lane.</summary>
    public bool IsFollowed(string lane)
    {
        lock (_waiting)
            return _waiting.TryGetValue(lane, out var there) && (there.Waiting.Count > 0 || there.IsOver);
    }

    /// <param name="update">One that the store holds.</param>
    public async Task AddAsync(InboxUpdate update, CancellationToken cancel)
    {
        lock (_waiting)
        {
            if (_waiting.TryGetValue(update.Lane, out var full) && full.TurnsAway())
                return;
        }

        await _room.WaitAsync(cancel).ConfigureAwait(false);
        lock (_waiting)
        {
            if (_waiting.TryGetValue(update.Lane, out var lane))
            {
                if (lane.TurnsAway())
                    _room.Release();
                else
                    lane.Waiting.Enqueue(update);
                return;
            }

            _waiting[update.Lane] = lane = new Lane();
            lane.Waiting.Enqueue(update);
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
            _ended = true;
            foreach (var lane in _waiting.Values)
                lane.Waiting.Clear();
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

    private InboxUpdate? Next(string name)
    {
        while (true)
        {
            int turnedAway;
            lock (_waiting)
            {
                var lane = _waiting[name];
                if (!_ended && lane.FromStore.TryDequeue(out var stored))
                    return stored;
                if (lane.Waiting.TryDequeue(out var update))
                {
                    _room.Release();
                    return update;
                }

                if (_ended || !lane.IsOver)
                {
                    _waiting.Remove(name);
                    return null;
                }

                turnedAway = lane.TurnedAway;
            }

            var more = rest(name, MostOfOne);
            lock (_waiting)
                _waiting[name].Refill(more, turnedAway);
        }
    }

    private void Ended(Task work)
    {
        lock (_waiting)
            _working.Remove(work);
    }

    /// <summary>What waits of one lane.</summary>
    private sealed class Lane
    {
        public Queue<InboxUpdate> Waiting { get; } = new();

        /// <summary>Taken from the store; they take no room of the others, and come before all that was added since.</summary>
        public Queue<InboxUpdate> FromStore { get; } = new();

        /// <summary>Whether some wait in the store alone; until all of them are here, the ones that come later do too.</summary>
        public bool IsOver { get; private set; }

        public int TurnedAway { get; private set; }

        public bool TurnsAway()
        {
            if (!IsOver && Waiting.Count < MostOfOne)
                return false;
            IsOver = true;
            TurnedAway++;
            return true;
        }

        /// <param name="before">How many had been turned away when these were read: one that came meanwhile may not be among them.</param>
        public void Refill(IReadOnlyList<InboxUpdate> more, int before)
        {
            foreach (var update in more)
                FromStore.Enqueue(update);
            IsOver = more.Count == MostOfOne || TurnedAway != before;
        }
    }
}
