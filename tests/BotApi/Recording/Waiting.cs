namespace TalksBot.BotApi;

/// <summary>Waiting for the bot, with an end to it.</summary>
public static class Waiting
{
    /// <summary>What a test waits at most unless it says otherwise.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);

    /// <summary>Looks again whenever something changes, until <paramref name="probe"/> gives a value.</summary>
    /// <param name="what">What is waited for, for the error.</param>
    /// <exception cref="TimeoutException">It gave none in time; the message shows the last calls.</exception>
    public static async Task<T> UntilAsync<T>(this BotApiServer server, Func<T?> probe, string what, TimeSpan? timeout = null)
        where T : class
    {
        using var end = new CancellationTokenSource(timeout ?? Usual);
        while (true)
        {
            var change = server.World.Pulse.Next;
            if (probe() is { } found)
                return found;
            try
            {
                await change.WaitAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited for {what} in vain. The last calls:\n{string.Join('\n', server.Record.Requests.TakeLast(8))}");
            }
        }
    }

    /// <summary>Waits until a query has its answer.</summary>
    /// <exception cref="TimeoutException">It gets none.</exception>
    public static Task<ApiQuery> AnsweredAsync(this BotApiServer server, ApiQuery query, TimeSpan? timeout = null) =>
        server.UntilAsync(() => query.IsAnswered ? query : null, $"an answer to {query.Kind} of {query.From}", timeout);

    /// <summary>Waits for a call that <paramref name="wanted"/> is true of, among those kept.</summary>
    /// <exception cref="TimeoutException">There is none.</exception>
    public static Task<ApiRequest> RequestAsync(this BotApiServer server, string method, Func<ApiRequest, bool>? wanted = null, TimeSpan? timeout = null) =>
        server.UntilAsync(() => server.Record.Of(method).FirstOrDefault(wanted ?? (_ => true)), $"a call of {method}", timeout);

    /// <summary>Waits until the bot has confirmed every update, or a webhook has taken it.</summary>
    /// <exception cref="TimeoutException">It has not.</exception>
    public static Task UpdatesTakenAsync(this BotApiServer server, TimeSpan? timeout = null) =>
        server.UntilAsync(() => server.PendingUpdates == 0 ? server : null, "the updates to be taken", timeout);

    /// <summary>Waits until no call but getUpdates has come for a while: how a test learns that nothing more is said.</summary>
    /// <exception cref="TimeoutException">The bot does not stop.</exception>
    public static async Task QuietAsync(this BotApiServer server, TimeSpan? quiet = null, TimeSpan? timeout = null)
    {
        var (pause, end) = (quiet ?? TimeSpan.FromMilliseconds(300), DateTime.UtcNow + (timeout ?? Usual));
        while (true)
        {
            var before = server.Record.Total - server.Record.Count("getUpdates");
            await Task.Delay(pause);
            if (server.Record.Total - server.Record.Count("getUpdates") == before)
                return;
            if (DateTime.UtcNow > end)
                throw new TimeoutException("The bot does not stop calling.");
        }
    }
}
