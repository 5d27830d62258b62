using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>Has the daily backup made while the program runs: looks right after the start, then every hour.</summary>
/// <param name="fault">Told when a copy could not be made; the next hour tries again.</param>
internal sealed class BackupWatch(DailyBackups backups, Action<StoreException> fault, TimeProvider time)
{
    /// <summary>One question piped in is answered before a copy would slow it down.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Each = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled, and returns then; a copy that is being made is given up.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var wait = First;
        while (await WaitAsync(wait, cancel).ConfigureAwait(false))
        {
            try
            {
                await Task.Run(() => backups.MakeIfDue(cancel), cancel).ConfigureAwait(false);
            }
            catch (StoreException e)
            {
                fault(e);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }

            wait = Each;
        }
    }

    /// <summary>False when cancelled.</summary>
    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancel)
    {
        await Task.Delay(wait, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancel.IsCancellationRequested;
    }
}
