namespace TalksBot.Bot.Answering.Model;

/// <summary>Whether the model's endpoint gives anything, as the last answers show.</summary>
public sealed class ModelHealth(TimeProvider time)
{
    private const int ManyFailures = 3;
    private static readonly TimeSpan LongTime = TimeSpan.FromMinutes(2);

    private readonly Lock _counting = new();
    private DateTimeOffset? _failingSince;
    private int _failures;

    /// <summary>Nothing but failures for minutes, several of them.</summary>
    public bool IsDown
    {
        get
        {
            lock (_counting)
                return _failures >= ManyFailures && time.GetUtcNow() - _failingSince > LongTime;
        }
    }

    internal void Worked()
    {
        lock (_counting)
            (_failures, _failingSince) = (0, null);
    }

    internal void Failed()
    {
        lock (_counting)
            (_failures, _failingSince) = (_failures + 1, _failingSince ?? time.GetUtcNow());
    }
}
