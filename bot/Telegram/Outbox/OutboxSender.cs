using TalksBot.Bot.Digests.Slots;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>The one way out: queued in the store → its turn within the limits → marked as sending → Telegram takes it → marked as sent.</summary>
internal sealed class OutboxSender(
    TalksStore store, GroupedWrites writes, MessageOutbox outbox, SendingQueue queue, SendMending mending, TelegramClients telegram, SendingLimits limits, SentMessages sent, TimeProvider time, DigestCheck? digests = null)
    : IDisposable
{
    private static readonly TimeSpan TidyEach = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _refused = new(), _closed = new(), _cutOff = new();
    private TaskCompletionSource _news = NewSignal();

    /// <summary>Cancelled when Telegram does not know the token any more.</summary>
    public CancellationToken TokenRefused => _refused.Token;

    /// <summary>Messages that wait for their turn.</summary>
    public int Waiting => queue.Count;

    /// <summary>Queues messages within a write; after it, <see cref="Take"/> them.</summary>
    public IReadOnlyList<OutboxRow> Queue(StoreWriter tx, IReadOnlyList<OutgoingMessage> messages) => messages.Count == 0 ? [] : outbox.Queue(tx, messages);

    /// <summary>Sends these rows when their turn comes.</summary>
    public void Take(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count == 0)
            return;
        queue.Add(rows);
        Signal();
    }

    /// <summary>Takes up what the last run left; what it sent, or was sending, counts for the limits that look back to it.</summary>
    /// <returns>How many.</returns>
    public int Resume()
    {
        var now = time.GetUtcNow();
        foreach (var row in outbox.Gone(now - limits.GroupWindow))
            queue.Leaves(row.Lane, row.Sent < now ? row.Sent.Value : now);
        var left = outbox.Left(limits.Repeats);
        Take(left);
        return left.Count;
    }

    /// <summary>Sends until <see cref="EndAsync"/>.</summary>
    public async Task RunAsync()
    {
        var tidied = time.GetUtcNow();
        while (!_closed.IsCancellationRequested && !_refused.IsCancellationRequested && store.Failure is null)
        {
            var news = Volatile.Read(ref _news).Task;
            var now = time.GetUtcNow();
            var row = queue.Take(now, out var wait);
            if (now - tidied > TidyEach)
            {
                queue.Tidy(now);
                tidied = now;
            }

            if (row is not null)
                await BeginAsync(row).ConfigureAwait(false);
            else
                await news.WaitAsync(wait ?? TidyEach, time, _closed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Gives what waits for its turn a moment, and what is on its way another; the rest stays in the store for the next run.</summary>
    /// <param name="moment">Of real time: whoever ends the process does not go by another.</param>
    public async Task EndAsync(TimeSpan moment)
    {
        await UntilAsync(() => queue.IsIdle || _refused.IsCancellationRequested || store.Failure is not null, moment).ConfigureAwait(false);
        await _closed.CancelAsync().ConfigureAwait(false);
        await UntilAsync(() => queue.OnTheWay == 0, moment).ConfigureAwait(false);
        await _cutOff.CancelAsync().ConfigureAwait(false);
        await UntilAsync(() => queue.OnTheWay == 0, moment).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _refused.Dispose();
        _closed.Dispose();
        _cutOff.Dispose();
    }

    private async Task UntilAsync(Func<bool> done, TimeSpan moment)
    {
        var over = Task.Delay(moment);
        while (!over.IsCompleted)
        {
            var news = Volatile.Read(ref _news).Task;
            if (done())
                return;
            await Task.WhenAny(news, over).ConfigureAwait(false);
        }
    }

    /// <summary>Marks a message as being sent, and only then counts it and hands it over: a write that takes long must not bring two messages closer together.</summary>
    private async Task BeginAsync(OutboxRow row)
    {
        if (row.Slot is { } slot && digests?.Stands(slot) == false)
        {
            await WithdrawAsync(row, slot).ConfigureAwait(false);
            return;
        }

        var (sending, goes) = (row with { State = OutboxState.Sending }, false);
        try
        {
            var marking = writes.WriteAsync(tx => MessageOutbox.Change(tx, sending));
            var isTime = await UntilNextAsync().ConfigureAwait(false);
            goes = await marking.ConfigureAwait(false) && isTime; // not when whom it was for was forgotten meanwhile
            if (!isTime)
                await writes.WriteAsync(tx => MessageOutbox.Change(tx, row)).ConfigureAwait(false); // the next run sends it
        }
        finally
        {
            if (!goes)
                Returned(row);
        }

        if (!goes)
            return;
        queue.Leaves(row.Lane, time.GetUtcNow());
        _ = Task.Run(() => SendAsync(sending)); // counted, and waited for by EndAsync
    }

    /// <summary>A digest that tells what was taken away from the texts meanwhile, or whose time went by, goes nowhere: what is due is decided anew.</summary>
    private async Task WithdrawAsync(OutboxRow row, string slot)
    {
        try
        {
            await writes.WriteAsync(tx =>
            {
                tx.Delete(OutboxRow.Rows, row.Id);
                DigestLedger.Withdraw(tx, slot);
            }).ConfigureAwait(false);
        }
        finally
        {
            Returned(row);
        }
    }

    /// <summary>Waits for the limits on all chats together, while the store writes.</summary>
    /// <returns>False when the run is closed before it is time.</returns>
    private async Task<bool> UntilNextAsync()
    {
        var now = time.GetUtcNow();
        var wait = queue.NextForAll(now) - now;
        if (wait <= TimeSpan.Zero)
            return true;
        await Task.Delay(wait, time, _closed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_closed.IsCancellationRequested;
    }

    private async Task SendAsync(OutboxRow row)
    {
        try
        {
            var message = MessageOutbox.Read(row);
            try
            {
                var id = await TelegramCall.MakeAsync(telegram.Sending, message, _cutOff.Token).ConfigureAwait(false);
                queue.Taken();
                Take(await writes.WriteAsync(tx => sent.Record(tx, row, message, id)).ConfigureAwait(false));
                if (message.Pin && id is { } posted)
                    await PinAsync(message, posted).ConfigureAwait(false);
            }
            catch (RequestException e)
            {
                if (!mending.Mend(row, message, SendFault.Of(e)))
                    await _refused.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_cutOff.IsCancellationRequested)
        {
            // The program ends and Telegram is silent: the next run finds the message on its way.
        }
        catch (Exception e)
        {
            // A fault of ours must not hold up the chat's other messages. One of the store ends the run, and the next one finds the message as it was.
            if (store.Failure is null)
                mending.GiveUp(row, e);
        }
        finally
        {
            Returned(row);
        }
    }

    /// <summary>Where the bot may not pin, or Telegram does not answer, the message stands there unpinned.</summary>
    private async Task PinAsync(OutgoingMessage message, int id)
    {
        try
        {
            await TelegramCall.PinAsync(telegram.Sending, message, id, _cutOff.Token).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            mending.LeaveUnpinned(SendFault.Of(e));
        }
    }

    /// <summary>The chat of a message that was taken may have its next one.</summary>
    private void Returned(OutboxRow row)
    {
        queue.Free(row.Lane);
        Signal();
    }

    private void Signal() => Interlocked.Exchange(ref _news, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
