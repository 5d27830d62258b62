using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>Looks at the watched folders for as long as the program runs: at its start, then at intervals, and a moment after something stirs in one.</summary>
internal sealed class FolderRun(WatchOptions options, KnowledgeBase texts, SourceTrail trail, WatchTroubles troubles, IWatchNews news, ReadingOptions limits, TimeProvider time)
{
    private TaskCompletionSource _stirred = new();

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var watches = options.Folders.Select(folder => (Watch: new FolderWatch(folder, texts, trail, troubles, limits, time), Wake: new FolderWake(folder.Path, Stir), Folder: folder.Path)).ToList();
        try
        {
            while (watches.Count > 0 && !cancel.IsCancellationRequested)
            {
                var stirred = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Volatile.Write(ref _stirred, stirred); // what stirs from here on calls for another look
                var waits = false;
                foreach (var (watch, wake, folder) in watches)
                {
                    if (Directory.Exists(folder))
                        wake.Listen();
                    else
                        wake.Lose();
                    waits |= watch.Look(cancel);
                    news.Tell(cancel);
                }

                if (waits)
                    await Task.Delay(FolderWatch.Still, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                else
                    await UntilAsync(stirred.Task, cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // what was read so far is in the store; the next run goes on from there
        }
        finally
        {
            watches.ForEach(watch => watch.Wake.Dispose());
        }
    }

    /// <summary>The next look by itself, or a moment after the first sign: what is being copied makes many.</summary>
    private async Task UntilAsync(Task stirred, CancellationToken cancel)
    {
        await stirred.WaitAsync(options.Every, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stirred.IsCompleted)
            await Task.Delay(FolderWatch.Still, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Stir() => Volatile.Read(ref _stirred).TrySetResult();
}
