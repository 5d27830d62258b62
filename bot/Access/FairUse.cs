namespace TalksBot.Bot.Access;

/// <summary>How much one person, and one chat, may ask in a while, so that nobody crowds out the others.</summary>
/// <remarks>
/// A window of our own that slides with each question. The limiters of System.Threading.RateLimiting read the machine's clock: they would count a night's
/// questions, each fairly apart, as asked in the second in which the bot comes back, and no test could own their time. Kept in memory alone: after a restart
/// everybody begins anew.
/// </remarks>
public sealed class FairUse(FairUseOptions options, TimeProvider time)
{
    /// <summary>Persons and chats that are counted at most; beyond it, the half that asked longest ago begin anew.</summary>
    public const int MostCounted = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Party, Count> _counts = [];
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>How many persons and chats are counted at the moment.</summary>
    public int Counted
    {
        get
        {
            lock (_lock)
                return _counts.Count;
        }
    }

    /// <summary>Counts a question that is fair; one that is too many is not counted, so that who waits may ask again.</summary>
    /// <param name="person">0 when nobody can tell: then the chat alone is counted.</param>
    /// <param name="chat">0 for inline and guest questions: then the person alone is counted.</param>
    /// <param name="asked">When it was asked; what waited while the bot was away is judged by then.</param>
    public FairUseVerdict Ask(long person, long chat, DateTimeOffset asked)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            asked = asked < now ? asked : now;
            Sweep(now);
            var one = person == 0 ? null : Of(new Party(false, person), now);
            if (one?.Judge(asked, options.QuestionsPerPerson, options.Window) is { } tooMany)
                return tooMany;
            var all = chat == 0 ? null : Of(new Party(true, chat), now);
            if (all?.Judge(asked, options.QuestionsPerChat, options.Window) is { } tooManyHere)
                return tooManyHere;
            one?.Add(asked);
            all?.Add(asked);
            return FairUseVerdict.Fair;
        }
    }

    /// <summary>What goes when the person is forgotten.</summary>
    public void Forget(long person)
    {
        lock (_lock)
            _counts.Remove(new Party(false, person));
    }

    private Count Of(Party party, DateTimeOffset now)
    {
        if (!_counts.TryGetValue(party, out var count))
            _counts[party] = count = new Count();
        count.Seen = now;
        return count;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < options.Window && _counts.Count < MostCounted)
            return;
        _swept = now;
        foreach (var (party, _) in _counts.Where(counted => now - counted.Value.Seen >= options.Window).ToArray())
            _counts.Remove(party);
        if (_counts.Count < MostCounted)
            return;
        foreach (var (party, _) in _counts.OrderBy(counted => counted.Value.Seen).Take(MostCounted / 2).ToArray())
            _counts.Remove(party);
    }

    private readonly record struct Party(bool IsChat, long Id);

    private sealed class Count
    {
        private readonly Queue<DateTimeOffset> _asked = [];
        private DateTimeOffset _latest;
        private DateTimeOffset? _told;

        /// <summary>When it was last looked at.</summary>
        public DateTimeOffset Seen { get; set; }

        /// <summary>Null when one more is fair.</summary>
        public FairUseVerdict? Judge(DateTimeOffset asked, int most, TimeSpan window)
        {
            var at = asked > _latest ? asked : _latest;
            while (_asked.TryPeek(out var first) && at - first >= window)
                _asked.Dequeue();
            if (_asked.Count < most)
                return null;
            if (at - _told < window)
                return FairUseVerdict.TooManyToldAlready;
            _told = at;
            return FairUseVerdict.TooMany;
        }

        public void Add(DateTimeOffset asked)
        {
            _latest = asked > _latest ? asked : _latest;
            _asked.Enqueue(_latest);
        }
    }
}

/// <summary>Whether one more question is fair.</summary>
public enum FairUseVerdict
{
    Fair,

    /// <summary>It is too many, and the kind word is due.</summary>
    TooMany,

    /// <summary>It is too many, and the kind word was said within this window.</summary>
    TooManyToldAlready,
}
