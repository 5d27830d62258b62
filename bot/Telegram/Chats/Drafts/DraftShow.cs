using Microsoft.Extensions.Logging;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Drafts;

/// <summary>Shows that an answer is on its way: a draft where it grows, else that the bot is typing. What Telegram does not take is left out.</summary>
internal sealed class DraftShow(TelegramClients telegram, DraftPace pace, TimeProvider time, ILogger<DraftShow> log)
{
    /// <summary>The server knows no drafts: said by its 404, true as long as it runs.</summary>
    private volatile bool _unknown;

    private enum Outcome
    {
        Shown,
        Refused,
        TooMuch,
    }

    /// <summary>Shows it until it is over, and throws nothing: an answer is never lost to its draft.</summary>
    /// <param name="grows">Whether the answer may come bit by bit; else it is there in no time, and one note is enough.</param>
    public async Task RunAsync(RunningDraft draft, DraftWords words, bool grows, CancellationToken over)
    {
        try
        {
            await WaitAsync(pace.First, over).ConfigureAwait(false);
            var refused = !grows || _unknown || await DrawAsync(draft, words, over).ConfigureAwait(false) == Outcome.Refused;
            if (refused)
                await TypeAsync(draft, grows, over).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            log.DraftFailed(e.GetType().Name, e.StackTrace);
        }
    }

    private async Task<Outcome> DrawAsync(RunningDraft draft, DraftWords words, CancellationToken over)
    {
        var (text, outcome) = (MessageText.Plain(words.Searching), Outcome.Shown);
        while (!over.IsCancellationRequested)
        {
            outcome = await CallAsync(
                "sendMessageDraft",
                limit => telegram.Sending.SendMessageDraft(draft.Chat, draft.Id, text.Text, messageThreadId: draft.Thread, entities: text.Entities, canStop: true, cancellationToken: limit),
                pace.Landing, over).ConfigureAwait(false);
            if (outcome != Outcome.Shown)
                break;
            await WaitAsync(pace.Between, over).ConfigureAwait(false);
            if (await draft.NextAsync(pace.Silence - pace.Between, time, over).ConfigureAwait(false) is { } grown)
                text = AnswerRendering.Of(grown, MessageStyle.Private).Parts[0];
        }

        return outcome;
    }

    private async Task TypeAsync(RunningDraft draft, bool again, CancellationToken over)
    {
        var outcome = Outcome.Shown;
        for (var first = true; (first || again) && outcome == Outcome.Shown && !over.IsCancellationRequested; first = false)
        {
            outcome = await CallAsync(
                "sendChatAction", limit => telegram.Sending.SendChatAction(draft.Chat, ChatAction.Typing, draft.Thread, cancellationToken: limit), TimeSpan.Zero, over).ConfigureAwait(false);
            if (again)
                await WaitAsync(pace.Typing, over).ConfigureAwait(false);
        }
    }

    private async Task<Outcome> CallAsync(string method, Func<CancellationToken, Task> call, TimeSpan landing, CancellationToken over)
    {
        using var limit = new CancellationTokenSource(pace.Call, time);
        using var _ = over.UnsafeRegister(_ => limit.CancelAfter(landing), null);
        try
        {
            await call(limit.Token).ConfigureAwait(false);
            return Outcome.Shown;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            log.Passing(method, 0);
            return Outcome.Shown;
        }
        catch (ApiRequestException e)
        {
            log.Passing(method, e.ErrorCode);
            _unknown |= e.ErrorCode == 404;
            return e.ErrorCode == 429 ? Outcome.TooMuch : Outcome.Refused;
        }
        catch (RequestException e)
        {
            // The network: the next one may go through.
            log.Passing(method, (int)(e.HttpStatusCode ?? 0));
            return Outcome.Shown;
        }
    }

    private async Task WaitAsync(TimeSpan span, CancellationToken over) =>
        await Task.Delay(span, time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
