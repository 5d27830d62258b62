namespace TalksBot.Bot.Telegram.Chats;

/// <summary>What was said a while ago and need not be said again. In memory alone, and bounded.</summary>
internal sealed class Told(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _when = [];

    /// <summary>Whether it is to be said now: true once in a while for each key.</summary>
    public bool IsDue(string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_when.TryGetValue(key, out var last) && now - last < Lasts)
                return false;
            if (_when.Count >= Most)
                _when.Clear();
            _when[key] = now;
            return true;
        }
    }
}
