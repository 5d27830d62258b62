namespace TalksBot.BotApi;

/// <summary>getUpdates: long polling, one poller at a time.</summary>
internal sealed class Polling(BotApiServer server) : IDisposable
{
    private const int MostSeconds = 50;

    /// <summary>Conflicts that follow one another wait this long, so that two pollers do not spin (<c>fail_query_conflict</c>).</summary>
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource stopped = new();
    private TaskCompletionSource<string>? waiting;
    private DateTimeOffset nextConflict;
    private (long Offset, DateTimeOffset At) previous = (long.MinValue, default);

    public async Task<string> TakeAsync(Call call)
    {
        var own = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (offset, limit, wait) = Begin(call, own);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(call.Gone, stopped.Token);
        var timeUp = Task.Delay(wait, server.Options.Clock, end.Token);
        try
        {
            while (true)
            {
                var change = server.World.Pulse.Next;
                lock (server.World.Gate)
                {
                    if (!own.Task.IsCompleted && server.World.Updates.Take(offset, limit) is { Count: > 0 } updates)
                        return $"[{string.Join(',', updates.Select(u => u.Json))}]";
                }

                var first = await Task.WhenAny(own.Task, change, timeUp);
                end.Token.ThrowIfCancellationRequested();
                if (own.Task.IsCompleted)
                    throw await ConflictAsync(own.Task.Result);
                if (first == timeUp)
                    return "[]";
            }
        }
        finally
        {
            Interlocked.CompareExchange(ref waiting, null, own);
            await end.CancelAsync();
        }
    }

    /// <summary>Ends a poll that waits; it gets a conflict.</summary>
    public void Abort(string why) => Interlocked.Exchange(ref waiting, null)?.TrySetResult(why);

    /// <summary>Ends every poll.</summary>
    public Task StopAsync() => stopped.CancelAsync();

    public void Dispose() => stopped.Dispose();

    private (int Offset, int Limit, TimeSpan Wait) Begin(Call call, TaskCompletionSource<string> own)
    {
        lock (server.World.Gate)
        {
            if (server.Webhook.Current is not null)
                throw Refused.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            server.World.Updates.Allow(AllowedUpdates.Read(call));
            Interlocked.Exchange(ref waiting, own)?.TrySetResult("terminated by other getUpdates request; make sure that only one bot instance is running");
            var now = server.World.Now;
            var offset = (int)(call.Number("offset") ?? 0);
            var limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
            var seconds = (int)Math.Clamp(call.Number("timeout") ?? 0, 0, MostSeconds);
            // Asking again at once for what was just given is slowed down, as the Bot API server does.
            if (offset == previous.Offset && now - previous.At < TimeSpan.FromSeconds(0.5))
                limit = 1;
            if (offset == previous.Offset && seconds < 3 && now - previous.At < TimeSpan.FromSeconds(3))
                seconds = 3;
            previous = (offset, now);
            server.World.Updates.Take(offset, 0);
            server.World.Pulse.Beat();
            return (offset, limit, TimeSpan.FromSeconds(seconds));
        }
    }

    private async Task<Refused> ConflictAsync(string why)
    {
        var now = server.World.Now;
        if (now < nextConflict)
            await Task.Delay(ConflictPause, server.Options.Clock, stopped.Token);
        else
            nextConflict = now + ConflictPause;
        return Refused.Conflict(why);
    }
}
