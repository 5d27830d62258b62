using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Watch;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram;

/// <summary>The bot on Telegram, from its start to its end: who am I → commands → what the last run left → updates in, messages out → finish what was begun.</summary>
internal sealed class TelegramRun(
    IOptions<TelegramOptions> options, TelegramClients telegram, TelegramIdentity identity, Polling polling, Webhook webhook, UpdateWork work,
    OutboxSender sender, CommandMenu menu, MaintainerMenus maintainerMenus, Maintainers maintainers, TroubleWatch watch, Upkeep upkeep, Retention retention, DigestRun digests, TalksStore store, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<TelegramRun> log) : BackgroundService
{
    // Whoever ends the process waits eight seconds: these, and a webhook's last requests, stay below.
    private static readonly TimeSpan HandlingMayTake = TimeSpan.FromSeconds(3.5), SendingMayTake = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromMinutes(1);

    /// <summary>Why the run ended by itself; null when it was told to.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, store.Faulted, sender.TokenRefused);
        try
        {
            sender.Resume(); // before anything else is queued: what the last run left is what the store holds now
            var beside = new List<Task> { BesideAsync(watch.RunAsync, ending.Token) };
            try
            {
                await identity.LearnAsync(telegram.Sending, ending.Token).ConfigureAwait(false);
                log.Running(identity.Username, options.Value.Mode);
                if (maintainers.Owners.Count == 0)
                    log.NoOwner();
                beside.AddRange([BesideAsync(menu.SetAsync, ending.Token), BesideAsync(maintainerMenus.SetAllAsync, ending.Token), BesideAsync(upkeep.RunAsync, ending.Token), BesideAsync(retention.RunAsync, ending.Token), BesideAsync(digests.RunAsync, ending.Token)]);
                await UpdatesInAndMessagesOutAsync(ending).ConfigureAwait(false);
            }
            finally
            {
                await ending.CancelAsync().ConfigureAwait(false);
                await Task.WhenAll(beside).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // told to end while starting, or what Failure says
        }
        catch (Exception e)
        {
            Failure = e; // thrown again where the process reports it
        }

        Failure = store.Failure ?? Failure ?? (sender.TokenRefused.IsCancellationRequested ? new TokenRefusedException(new ApiRequestException("Unauthorized", 401)) : null);
        lifetime.StopApplication();
    }

    private async Task UpdatesInAndMessagesOutAsync(CancellationTokenSource ending)
    {
        var messagesOut = MessagesOutAsync(ending);
        try
        {
            await (options.Value.Mode == TelegramMode.Webhook ? webhook.RunAsync(ending.Token) : polling.RunAsync(ending.Token)).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await work.EndAsync(HandlingMayTake).ConfigureAwait(false);
            await sender.EndAsync(SendingMayTake).ConfigureAwait(false);
            await messagesOut.ConfigureAwait(false);
        }
    }

    /// <summary>A bot that takes questions and sends nothing is worse than one that is started anew: when sending ends, the run does.</summary>
    private async Task MessagesOutAsync(CancellationTokenSource ending)
    {
        try
        {
            await sender.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Runs what goes on beside the messages: a fault there is told, keeps nobody from an answer, and does not end it.</summary>
    private async Task BesideAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => work(cancel), cancel).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (store.Failure is null)
            {
                log.BesideFailed(e.GetType().Name, e.StackTrace);
                await Task.Delay(PauseAfterFault, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (StoreException)
            {
                return; // the store has said why, and ends the run
            }
        }
    }
}
