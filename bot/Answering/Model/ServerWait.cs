namespace TalksBot.Bot.Answering.Model;

/// <summary>How long a server asks to be left alone (RFC 9110, 10.2.3 Retry-After).</summary>
internal static class ServerWait
{
    /// <summary>Null when the reply asks for nothing.</summary>
    public static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider clock)
    {
        if (response?.Headers.RetryAfter is not { } asked)
            return null;
        if (asked.Delta is { } delta)
            return delta;
        var until = asked.Date - clock.GetUtcNow();
        return until < TimeSpan.Zero ? TimeSpan.Zero : until;
    }
}
