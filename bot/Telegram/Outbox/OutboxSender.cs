using Microsoft.Extensions.Logging;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>The one way out: queued in the store → its turn within the limits → marked as sending → Telegram takes it → marked as sent.</summary>
internal sealed class OutboxSender(
    TalksStore store, GroupedWrites writes, MessageOutbox outbox, TelegramClients telegram, SendingLimits limits, SentMessages sent, TimeProvider time, ILogger<OutboxSender> log) : IDisposable
{
    private static readonly TimeSpan TidyEach = TimeSpan.FromMinutes(5);

    private readonly SendingQueue _queue = new(limits);
    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _refused = new(), _closed = new(), _cutOff = new();
    private int _onTheWay;
    private TaskCompletionSource _news = NewSignal();

    /// <summary>Cancelled when Telegram does not know the token any more.</summary>
    public CancellationToken TokenRefused => _refused.Token;

    /// <summary>Messages that wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_turn)
                return _queue.Count;
        }
    }

    /// <summary>Queues messages within a write; after it, <see cref="Take"/> them.</summary>
    public IReadOnlyList<OutboxRow> Queue(StoreWriter tx, IReadOnlyList<OutgoingMessage> messages) => messages.Count == 0 ? [] : outbox.Queue(tx, messages);

    /// <summary>Sends these rows when their turn comes.</summary>
    public void Take(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count == 0)
            return;
        lock (_turn)
        {
            foreach (var row in rows)
                _queue.Add(row);
        }

        Signal();
    }

    /// <summary>Takes up what the last run left.</summary>
    /// <returns>How many.</returns>
    public int Resume()
    {
        var left = outbox.Left(limits.Repeats);
        if (left.Count > 0)
        {
            lock (_turn)
                _queue.PauseAll(time.GetUtcNow() + limits.AllWindow); // what the last run sent within the last second counts too, and is not known
        }

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
            OutboxRow? row = null;
            TimeSpan? wait = null;
            lock (_turn)
            {
                if (_onTheWay < limits.InFlight)
                    row = _queue.Take(now, out wait);
                if (row is not null)
                    _onTheWay++;
                if (now - tidied > TidyEach)
                {
                    _queue.Tidy(now);
                    tidied = now;
                }
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
        await UntilAsync(() => (_queue.Count == 0 && _onTheWay == 0) || _refused.IsCancellationRequested || store.Failure is not null, moment).ConfigureAwait(false);
        await _closed.CancelAsync().ConfigureAwait(false);
        await UntilAsync(() => _onTheWay == 0, moment).ConfigureAwait(false);
        await _cutOff.CancelAsync().ConfigureAwait(false);
        await UntilAsync(() => _onTheWay == 0, moment).ConfigureAwait(false);
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
            lock (_turn)
            {
                if (done())
                    return;
            }

            await Task.WhenAny(news, over).ConfigureAwait(false);
        }
    }

    /// <summary>Marks a message as being sent, and only then counts it and hands it over: a write that takes long must not bring two messages closer together.</summary>
    private async Task BeginAsync(OutboxRow row)
    {
        row = row with { State = OutboxState.Sending };
        var isThere = false;
        try
        {
            var marking = writes.WriteAsync(tx => MessageOutbox.Change(tx, row));
            await UntilNextAsync().ConfigureAwait(false);
            isThere = await marking.ConfigureAwait(false); // false: whom it was for was forgotten meanwhile
        }
        finally
        {
            if (!isThere)
                Returned(row);
        }

        if (!isThere)
            return;
        lock (_turn)
            _queue.Leaves(row.Lane, time.GetUtcNow());
        _ = Task.Run(() => SendAsync(row)); // counted, and waited for by EndAsync
    }

    /// <summary>Waits for the limits on all chats together, while the store writes.</summary>
    private async Task UntilNextAsync()
    {
        TimeSpan wait;
        lock (_turn)
            wait = _queue.NextForAll - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task SendAsync(OutboxRow row)
    {
        try
        {
            var message = MessageOutbox.Read(row);
            try
            {
                var id = await TelegramCall.MakeAsync(telegram.Sending, message, _cutOff.Token).ConfigureAwait(false);
                lock (_turn)
                    _queue.Taken();
                await writes.WriteAsync(tx => sent.Record(tx, row, message, id)).ConfigureAwait(false);
            }
            catch (RequestException e)
            {
                Mend(row, message, SendFault.Of(e));
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
                GiveUp(row, e);
        }
        finally
        {
            Returned(row);
        }
    }

    /// <summary>The chat of a message that was taken may have its next one.</summary>
    private void Returned(OutboxRow row)
    {
        lock (_turn)
        {
            _queue.Free(row.Lane);
            _onTheWay--;
        }

        Signal();
    }

    private void GiveUp(OutboxRow row, Exception fault)
    {
        log.NotSendable(fault.GetType().Name, fault.StackTrace);
        try
        {
            Change(row with { State = OutboxState.Refused, Body = "", Fault = fault.GetType().Name });
        }
        catch (StoreException)
        {
            // it has said why (TalksStore.Failure), and ends the run
        }
    }

    /// <returns>False when whom it was for was forgotten meanwhile.</returns>
    private bool Change(OutboxRow row) => store.Write(tx => MessageOutbox.Change(tx, row));

    private void Mend(OutboxRow row, OutgoingMessage message, SendFault fault)
    {
        row = row with { Fault = $"{fault.Code} {fault.Remedy}" };
        switch (fault.Remedy)
        {
            case SendRemedy.Done:
                store.Write(tx => sent.Record(tx, row, message, message.Edit));
                return;
            case SendRemedy.Retry when IsWorthTrying(row):
                Again(row with { Failures = row.Failures + 1 }, message, Pause(row.Failures));
                return;
            case SendRemedy.Wait when IsWorthTrying(row):
                log.Flood((int)fault.Wait!.Value.TotalSeconds);
                lock (_turn)
                    _queue.Flooded(row.Lane, time.GetUtcNow() + fault.Wait.Value);
                Again(row, message, TimeSpan.Zero);
                return;
            case SendRemedy.Doubt:
                var doubted = MessageOutbox.Doubted(row, fault.Code >= 500 ? limits.RepeatsOfServerFaults : limits.Repeats);
                log.OutcomeUnknown(row.Fault, doubted.State == OutboxState.Queued ? "it is sent again" : "it is not sent again");
                if (doubted.State == OutboxState.Queued)
                    Again(doubted, message, Pause(row.Repeats));
                else
                    Change(doubted);
                return;
            case SendRemedy.WithoutReply when message.ReplyTo is not null:
                Again(row, message with { ReplyTo = null, ReplyToWords = null }, TimeSpan.Zero);
                return;
            case SendRemedy.WithoutQuote when message.ReplyToWords is not null:
                Again(row, message with { ReplyToWords = null }, TimeSpan.Zero);
                return;
            case SendRemedy.Plainer when OtherForm.Regular(message) is { } regular:
                log.Refused(fault.Code, nameof(SendRemedy.Plainer));
                Unfold(row, regular);
                return;
            case SendRemedy.Plainer when OtherForm.Plainer(message) is { } plainer:
                log.Refused(fault.Code, nameof(SendRemedy.Plainer));
                Again(row, plainer, TimeSpan.Zero);
                return;
            case SendRemedy.Move:
                Move(row, fault.MovedTo!.Value);
                return;
            case SendRemedy.LeaveChat when fault.Code == 403 && row.Chat != 0 || OtherForm.IsNew(message):
                log.Refused(fault.Code, nameof(SendRemedy.LeaveChat));
                Leave(row, fault.Code);
                return;
            case SendRemedy.Stop:
                Change(row with { State = OutboxState.Queued });
                _refused.Cancel();
                return;
            default:
                log.Refused(fault.Code, nameof(SendRemedy.Drop));
                Change(row with { State = OutboxState.Refused, Body = "" });
                return;
        }
    }

    private bool IsWorthTrying(OutboxRow row) => time.GetUtcNow() - row.Queued < limits.KeepTrying;

    private TimeSpan Pause(int before)
    {
        var pause = limits.FirstPause * Math.Pow(2, Math.Min(before, 20));
        return pause < limits.LongestPause ? pause : limits.LongestPause;
    }

    /// <summary>One rich message becomes several regular ones: the first in its place, the others behind it.</summary>
    private void Unfold(OutboxRow row, IReadOnlyList<OutgoingMessage> regular)
    {
        row = row with { State = OutboxState.Queued, Body = MessageOutbox.Write(regular[0]) };
        Take(store.Write<IReadOnlyList<OutboxRow>>(tx => MessageOutbox.Change(tx, row) ? [row, .. outbox.Queue(tx, [.. regular.Skip(1)])] : []));
    }

    /// <summary>Back among those that wait; the next one of its chat waits behind it.</summary>
    private void Again(OutboxRow row, OutgoingMessage message, TimeSpan pause)
    {
        row = row with { State = OutboxState.Queued, Body = MessageOutbox.Write(message) };
        if (!Change(row))
            return;
        lock (_turn)
        {
            _queue.Add(row);
            if (pause > TimeSpan.Zero)
                _queue.Pause(row.Lane, time.GetUtcNow() + pause);
        }
    }

    private void Move(OutboxRow row, long to)
    {
        lock (_turn)
        {
            OutboxRow[] rows = [row, .. _queue.Clear(row.Lane)];
            var moved = store.Write(tx =>
            {
                sent.Move(tx, row.Chat, to);
                return rows.Select(r => OtherForm.InSupergroup(r, to)).Where(r => MessageOutbox.Change(tx, r) && r.State == OutboxState.Queued).ToList();
            });
            moved.ForEach(_queue.Add);
        }
    }

    private void Leave(OutboxRow row, int code)
    {
        lock (_turn)
        {
            OutboxRow[] rows = [row, .. _queue.Clear(row.Lane)];
            store.Write(tx =>
            {
                var refused = rows.Where(waiting => MessageOutbox.Change(tx, waiting with { State = OutboxState.Refused, Body = "", Fault = row.Fault })).ToList();
                if (refused.Count > 0)
                    SentMessages.Leave(tx, row.Chat, code);
            });
        }
    }

    private void Signal() => Interlocked.Exchange(ref _news, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
