using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Forgets, every hour, updates and messages that were settled long ago, and previews that nobody answered.</summary>
internal sealed class Upkeep(UpdateInbox inbox, MessageOutbox outbox, SourceDrafts drafts, TimeProvider time)
{
    private static readonly TimeSpan Each = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            inbox.Prune(cancel);
            outbox.Prune(cancel);
            drafts.Prune();
            await Task.Delay(Each, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
