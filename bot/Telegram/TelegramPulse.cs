namespace TalksBot.Bot.Telegram;

/// <summary>When Telegram was last heard on the way that updates come: what health checks and notices to the owners go by.</summary>
/// <remarks>Messages that go out do not count: they may leave while another process takes the updates.</remarks>
internal sealed class TelegramPulse(TimeProvider time)
{
    private long _heard = time.GetTimestamp(), _tried = time.GetTimestamp();
    private volatile bool _another, _known;

    /// <summary>Since Telegram last gave updates, or said that there are none.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _heard));

    /// <summary>Since it was last asked and answered anything or failed: whoever asks goes on, whatever comes of it.</summary>
    public TimeSpan Standstill => time.GetElapsedTime(Volatile.Read(ref _tried));

    /// <summary>Another process takes the updates of the same bot.</summary>
    public bool AnotherProcess => _another;

    /// <summary>Whether this run has heard of Telegram yet: before, it knows of no trouble, and of none that is over.</summary>
    public bool IsKnown => _known;

    public void Heard()
    {
        Volatile.Write(ref _heard, time.GetTimestamp());
        Volatile.Write(ref _tried, time.GetTimestamp());
        (_another, _known) = (false, true);
    }

    /// <summary>A call of the start failed, and is made again.</summary>
    public void Tried() => Volatile.Write(ref _tried, time.GetTimestamp());

    public void Missed(bool anotherProcess)
    {
        Volatile.Write(ref _tried, time.GetTimestamp());
        _another = anotherProcess;
    }
}
