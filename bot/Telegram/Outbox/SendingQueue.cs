namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Which message goes next: answers before notices before digests, the chat that waited longest first, a chat's own messages in order, all within the limits.</summary>
/// <remarks>Safe for threads. Times come from the caller, so that a test can own them.</remarks>
internal sealed class SendingQueue(SendingLimits limits)
{
    /// <summary>What a clock that runs well may differ by between two threads that read it, and more.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly Pace _all = new(limits.All, limits.AllWindow), _burst = new(limits.Burst, limits.BurstWindow);
    private readonly HashSet<long> _flooded = [];
    private DateTimeOffset _allPaused, _latest;
    private TimeSpan _setBack;
    private int _count, _onTheWay;

    /// <summary>Messages that wait.</summary>
    public int Count
    {
        get
        {
            lock (_turn)
                return _count;
        }
    }

    /// <summary>Messages that were taken, and whose chat is not free again.</summary>
    public int OnTheWay
    {
        get
        {
            lock (_turn)
                return _onTheWay;
        }
    }

    /// <summary>Whether none waits and none is on its way.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_turn)
                return _count == 0 && _onTheWay == 0;
        }
    }

    /// <summary>Chats of which something is known: a message waits, or a limit may still look back to one.</summary>
    public int Chats
    {
        get
        {
            lock (_turn)
                return _chats.Count;
        }
    }

    /// <summary>The moment from which one more message is within the limits on all chats together; long past when it is now.</summary>
    public DateTimeOffset NextForAll(DateTimeOffset now)
    {
        lock (_turn)
        {
            var wait = Max(_all.Next, _burst.Next) - Steady(now);
            return wait > TimeSpan.Zero ? now + wait : DateTimeOffset.MinValue;
        }
    }

    public void Add(IReadOnlyList<OutboxRow> rows)
    {
        lock (_turn)
        {
            foreach (var row in rows)
                Of(row.Lane).Waiting.Enqueue(row, (row.Kind, row.Behind ?? row.Id, row.Id));
            _count += rows.Count;
        }
    }

    /// <summary>Takes the message that should go next of those whose chat may have one now; the chat is busy until <see cref="Free"/>. It leaves at <see cref="NextForAll"/>, and <see cref="Leaves"/> counts it.</summary>
    /// <param name="wait">Without one: how long until there may be; null when that takes another message or a chat that becomes free.</param>
    public OutboxRow? Take(DateTimeOffset now, out TimeSpan? wait)
    {
        lock (_turn)
        {
            wait = null;
            return _onTheWay < limits.InFlight ? Best(Steady(now), ref wait) : null;
        }
    }

    /// <summary>A message that was taken is handed to the network now, or was then by the run before this one.</summary>
    public void Leaves(long chat, DateTimeOffset when)
    {
        lock (_turn)
        {
            when += _setBack;
            Of(chat).Sent(when);
            _all.Count(when);
            _burst.Count(when);
        }
    }

    /// <summary>The chat's message is out, or back among those that wait.</summary>
    public void Free(long chat)
    {
        lock (_turn)
        {
            _chats[chat].Busy = false;
            _onTheWay--;
        }
    }

    /// <summary>Nothing goes to this chat for so long.</summary>
    public void Pause(long chat, DateTimeOffset now, TimeSpan pause)
    {
        lock (_turn)
            _chats[chat].Pause(Steady(now) + pause);
    }

    /// <summary>Telegram asks for a pause. It does not say whose limit was met: one private chat's own is met by itself, several in a row mean that on all.</summary>
    public void Flooded(long chat, DateTimeOffset now, TimeSpan pause)
    {
        lock (_turn)
        {
            var until = Steady(now) + pause;
            _chats[chat].Pause(until);
            if (chat > 0)
                _flooded.Add(chat); // a group may have met its twenty a minute
            if (_flooded.Count >= limits.ManyFlooded)
                _allPaused = Max(_allPaused, until);
        }
    }

    /// <summary>Telegram took a message.</summary>
    public void Taken()
    {
        lock (_turn)
            _flooded.Clear();
    }

    /// <summary>Takes away all that waits for a chat.</summary>
    public IReadOnlyList<OutboxRow> Clear(long chat)
    {
        lock (_turn)
        {
            if (!_chats.TryGetValue(chat, out var found))
                return [];
            var rows = found.Waiting.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element).ToList();
            found.Waiting.Clear();
            _count -= rows.Count;
            return rows;
        }
    }

    /// <summary>Drops what is known of chats that were quiet for longer than any limit looks back.</summary>
    public void Tidy(DateTimeOffset now)
    {
        lock (_turn)
        {
            now = Steady(now);
            foreach (var (id, chat) in _chats)
            {
                if (!chat.Busy && chat.Waiting.Count == 0 && chat.Next <= now && now - chat.Last > limits.GroupWindow)
                    _chats.Remove(id);
            }
        }
    }

    /// <summary>The time by a clock that is never set back: when the machine's was, no wait becomes longer than its limit.</summary>
    private DateTimeOffset Steady(DateTimeOffset now)
    {
        var steady = now + _setBack;
        if (_latest - steady > Jitter)
        {
            _setBack += _latest - steady;
            return _latest;
        }

        _latest = Max(_latest, steady);
        return steady;
    }

    private Chat Of(long id)
    {
        if (!_chats.TryGetValue(id, out var chat))
            _chats[id] = chat = new Chat(id, limits);
        return chat;
    }

    private OutboxRow? Best(DateTimeOffset now, ref TimeSpan? wait)
    {
        var (best, soonest) = (default(Chat), DateTimeOffset.MaxValue);
        foreach (var chat in _chats.Values)
        {
            if (chat.Busy || chat.Waiting.Count == 0)
                continue;
            var next = Max(_allPaused, chat.Next);
            if (next > now)
                soonest = next < soonest ? next : soonest;
            else if (best is null || chat.Precedence.CompareTo(best.Precedence) < 0)
                best = chat;
        }

        if (best is null)
        {
            if (soonest != DateTimeOffset.MaxValue)
                wait = soonest - now;
            return null;
        }

        _count--;
        _onTheWay++;
        best.Busy = true;
        return best.Waiting.Dequeue();
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private sealed class Chat(long id, SendingLimits limits)
    {
        private readonly Pace _interval = new(1, limits.ChatInterval);
        private readonly Pace? _group = id < 0 ? new Pace(limits.Group, limits.GroupWindow) : null; // ids of groups and channels are negative
        private DateTimeOffset _paused;

        public PriorityQueue<OutboxRow, (OutgoingKind, long, long)> Waiting { get; } = new();
        public bool Busy { get; set; }
        public DateTimeOffset Last { get; private set; }
        public DateTimeOffset Next => Max(Max(_interval.Next, _paused), _group?.Next ?? DateTimeOffset.MinValue);
        public (OutgoingKind, DateTimeOffset, long) Precedence => (Waiting.Peek().Kind, Last, Waiting.Peek().Id);

        public void Sent(DateTimeOffset now)
        {
            Last = now;
            _interval.Count(now);
            _group?.Count(now);
        }

        public void Pause(DateTimeOffset until) => _paused = Max(_paused, until);
    }
}
