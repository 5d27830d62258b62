using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Asks Telegram for updates: what came is written, handed to its lanes, and only the next question tells Telegram that it was received.</summary>
/// <remarks>
/// The library's own receiver moves on before an update is handled, and one update of an unknown kind would keep it from all others;
/// so the raw updates are asked for, and read one by one.
/// </remarks>
internal sealed class Polling(TelegramClients telegram, UpdateInbox inbox, UpdateWork work, TelegramPulse pulse, TimeProvider time, ILogger<Polling> log)
{
    /// <summary>Seconds; the server answers earlier as soon as there is something.</summary>
    private const int LongPoll = 25;

    /// <summary>As many as Telegram gives at once.</summary>
    private const int MostAtOnce = 100;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whatever Telegram asks for: a bot that asks for nothing any longer looks like one that hangs.</summary>
    private const int MostSecondsToWait = 120;

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token any more.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await work.ResumeAsync(cancel).ConfigureAwait(false);
        await ForgetWebhookAsync(cancel).ConfigureAwait(false);
        long offset = 0;
        var pause = ShortestPause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var batch = await telegram.Polling.SendRequest(new RawUpdates { Offset = offset, Limit = MostAtOnce, Timeout = LongPoll, AllowedUpdates = UpdateKinds.Handled }, cancel).ConfigureAwait(false);
                pulse.Heard();
                pause = ShortestPause;
                if (batch.Max(UpdateInbox.IdOf) is not { } last)
                    continue;
                var accepted = inbox.Accept(batch);
                offset = last + 1;
                foreach (var update in accepted)
                    await work.AddAsync(update, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                throw new TokenRefusedException(e);
            }
            catch (RequestException e)
            {
                await FailedAsync(e, cancel).ConfigureAwait(false);
                var asked = (e as ApiRequestException)?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, MostSecondsToWait)) : pause;
                await Task.Delay(asked, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task FailedAsync(RequestException e, CancellationToken cancel)
    {
        var isConflict = e is ApiRequestException { ErrorCode: 409 };
        var isWebhook = isConflict && e.Message.Contains("webhook is active", StringComparison.OrdinalIgnoreCase);
        pulse.Missed(isConflict && !isWebhook);
        if (isWebhook)
        {
            log.WebhookInTheWay();
            await ForgetWebhookAsync(cancel).ConfigureAwait(false);
        }
        else if (isConflict)
        {
            log.AnotherPoller();
        }
        else
        {
            log.PollFailed(e.GetType().Name, (e as ApiRequestException)?.ErrorCode ?? (int?)e.HttpStatusCode ?? 0);
        }
    }

    /// <summary>While a webhook is set, Telegram refuses to be asked. Failing, the loop sees 409 and tries again.</summary>
    private async Task ForgetWebhookAsync(CancellationToken cancel)
    {
        try
        {
            await telegram.Sending.DeleteWebhook(cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            log.PollFailed(e.GetType().Name, (e as ApiRequestException)?.ErrorCode ?? (int?)e.HttpStatusCode ?? 0);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // the loop sees it too
        }
    }

    /// <summary>getUpdates, with each update left as it came.</summary>
    private sealed class RawUpdates() : RequestBase<JsonElement[]>("getUpdates")
    {
        public long Offset { get; set; }
        public int Limit { get; set; }
        public int Timeout { get; set; }
        public IEnumerable<UpdateType> AllowedUpdates { get; set; } = [];
    }
}
