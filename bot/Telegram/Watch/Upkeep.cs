using Microsoft.Extensions.Options;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Forgets, every hour, updates and messages that were settled long ago, previews that nobody answered, and questions without an answer that are older than questions are kept.</summary>
internal sealed class Upkeep(UpdateInbox inbox, MessageOutbox outbox, SourceDrafts drafts, GapBook gaps, TalksStore store, IOptions<RetentionOptions> retention, TimeProvider time)
{
    private static readonly TimeSpan Each = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            inbox.Prune(cancel);
            outbox.Prune(cancel);
            DigestLedger.Prune(store, time.GetUtcNow(), cancel);
            drafts.Prune();
            while (gaps.Prune(retention.Value.KeepDays) > 0 && !cancel.IsCancellationRequested)
            {
                // a few at a time, so that nobody waits for it
            }

            await Task.Delay(Each, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
