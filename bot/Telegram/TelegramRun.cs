using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Watch;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram;

/// <summary>The bot on Telegram, from its start to its end: who am I → commands → what the last run left → updates in, messages out → finish what was begun.</summary>
internal sealed class TelegramRun(
    IOptions<TelegramOptions> options, TelegramClients telegram, TelegramIdentity identity, Polling polling, Webhook webhook, UpdateWork work,
    OutboxSender sender, CommandMenu menu, Maintainers maintainers, TroubleWatch watch, Upkeep upkeep, Retention retention, TalksStore store, IHostApplicationLifetime lifetime, ILogger<TelegramRun> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Why the run ended by itself; null when it was told to.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, store.Faulted, sender.TokenRefused);
        try
        {
            await identity.LearnAsync(telegram.Sending, ending.Token).ConfigureAwait(false);
            log.Running(identity.Username, options.Value.Mode);
            if (maintainers.Owners.Count == 0)
                log.NoOwner();
            using var sending = new CancellationTokenSource();
            sender.Resume();
            var messagesOut = sender.RunAsync(sending.Token);
            var beside = Task.WhenAll(BesideAsync(menu.SetAsync(ending.Token)), BesideAsync(watch.RunAsync(ending.Token)), BesideAsync(upkeep.RunAsync(ending.Token)), BesideAsync(retention.RunAsync(ending.Token)));
            try
            {
                var updatesIn = options.Value.Mode == TelegramMode.Webhook ? webhook.RunAsync(ending.Token) : polling.RunAsync(ending.Token);
                await Task.WhenAny(updatesIn, messagesOut).ConfigureAwait(false); // the one is worth nothing without the other
                await ending.CancelAsync().ConfigureAwait(false);
                await updatesIn.ConfigureAwait(false);
            }
            finally
            {
                await ending.CancelAsync().ConfigureAwait(false);
                await work.EndAsync(Patience).ConfigureAwait(false);
                await sending.CancelAsync().ConfigureAwait(false);
                await messagesOut.ConfigureAwait(false);
                await beside.ConfigureAwait(false);
            }

            if (store.Failure is { } fault)
                throw fault;
            if (sender.TokenRefused.IsCancellationRequested)
                throw new TokenRefusedException(new ApiRequestException("Unauthorized", 401));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // told to end while starting
        }
        catch (Exception e)
        {
            Failure = e; // thrown again where the process reports it
        }

        lifetime.StopApplication();
    }

    /// <summary>Runs what goes on beside the messages: a fault there is told, and does not keep anybody from an answer.</summary>
    private async Task BesideAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // the run ends
        }
        catch (Exception e) when (store.Failure is null)
        {
            log.BesideFailed(e.GetType().Name, e.StackTrace);
        }
        catch (StoreException)
        {
            // the store has said why, and ends the run
        }
    }
}
