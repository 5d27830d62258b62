namespace TalksBot.Bot.Telegram;

/// <summary>When Telegram was last heard: what health checks and notices to the owners go by.</summary>
internal sealed class TelegramPulse(TimeProvider time)
{
    private long _heard = time.GetTimestamp();
    private int _missed;
    private volatile bool _another;

    /// <summary>Since the last answer to a question for updates; with webhooks, since the last update or successful call.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _heard));

    /// <summary>Failures since Telegram was last heard.</summary>
    public int Missed => Volatile.Read(ref _missed);

    /// <summary>Another process asks for the updates of the same bot.</summary>
    public bool AnotherPoller => _another;

    public void Heard()
    {
        Volatile.Write(ref _heard, time.GetTimestamp());
        Volatile.Write(ref _missed, 0);
        _another = false;
    }

    public void Missing(bool anotherPoller)
    {
        Interlocked.Increment(ref _missed);
        _another = anotherPoller;
    }
}
