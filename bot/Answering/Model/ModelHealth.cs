namespace TalksBot.Bot.Answering.Model;

/// <summary>Whether the model's endpoint gives anything, as the last answers show.</summary>
public sealed class ModelHealth(TimeProvider time)
{
    private const int ManyFailures = 3;
    private static readonly TimeSpan LongTime = TimeSpan.FromMinutes(2);

    private readonly Lock _counting = new();
    private DateTimeOffset? _failingSince;
    private int _failures;
    private bool _worked;

    /// <summary>Nothing but failures for minutes, several of them.</summary>
    public bool IsDown
    {
        get
        {
            lock (_counting)
                return _failures >= ManyFailures && time.GetUtcNow() - _failingSince > LongTime;
        }
    }

    /// <summary>It has given something, and nothing has failed since.</summary>
    public bool Works
    {
        get
        {
            lock (_counting)
                return _worked && _failures == 0;
        }
    }

    internal void Worked()
    {
        lock (_counting)
            (_failures, _failingSince, _worked) = (0, null, true);
    }

    internal void Failed()
    {
        lock (_counting)
            (_failures, _failingSince) = (_failures + 1, _failingSince ?? time.GetUtcNow());
    }
}
