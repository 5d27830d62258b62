namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>At most so many within a window that slides: says when the next may be, which a choice among many chats needs to know without spending it.</summary>
internal sealed class Pace(int count, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> _last = new(count);

    /// <summary>The moment from which one more is within the limit; long past when it is now.</summary>
    public DateTimeOffset Next => _last.Count < count ? DateTimeOffset.MinValue : _last.Peek() + window;

    public void Count(DateTimeOffset now)
    {
        if (_last.Count == count)
            _last.Dequeue();
        _last.Enqueue(now);
    }
}
