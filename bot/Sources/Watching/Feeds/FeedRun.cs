namespace TalksBot.Bot.Sources.Watching.Feeds;

/// <summary>Asks each feed at its time, for as long as the program runs.</summary>
internal sealed class FeedRun(WatchOptions options, FeedWatch watch, IWatchNews news, TimeProvider time)
{
    private static readonly TimeSpan Each = TimeSpan.FromMinutes(1);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (options.Feeds.Count > 0 && !cancel.IsCancellationRequested)
            {
                foreach (var feed in options.Feeds.Where(watch.IsDue))
                    await watch.LookAsync(feed, cancel).ConfigureAwait(false);
                news.Tell(cancel);
                await Task.Delay(Each, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // what is not noted as known is taken by the next run
        }
    }
}
