namespace TalksBot.BotApi;

/// <summary>Wakes all who wait for the world to change.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = Fresh();
    private int waiting;

    /// <summary>Taken before one looks, awaited after: so that no change between the two is missed.</summary>
    public Task Next
    {
        get
        {
            // In this order: a beat in between has then completed what is returned.
            var beat = Volatile.Read(ref next).Task;
            Interlocked.Exchange(ref waiting, 1);
            return beat;
        }
    }

    public void Beat()
    {
        if (Interlocked.Exchange(ref waiting, 0) == 1)
            Interlocked.Exchange(ref next, Fresh()).SetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
