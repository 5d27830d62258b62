using Microsoft.Extensions.Logging;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>The one way out: queued in the store → its turn within the limits → marked as sending → sent → marked as SentMessages.</summary>
internal sealed class OutboxSender(
    TalksStore store, GroupedWrites writes, MessageOutbox outbox, TelegramClients telegram, TelegramPulse pulse, SendingLimits limits, SentMessages sent, TimeProvider time, ILogger<OutboxSender> log) : IDisposable
{
    private static readonly TimeSpan TidyEach = TimeSpan.FromMinutes(5);

    private readonly SendingQueue _queue = new(limits);
    private readonly Lock _turn = new();
    private readonly HashSet<Task> _inFlight = [];
    private readonly CancellationTokenSource _refused = new();
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

    /// <summary>Sends until cancelled; then what is on the way is finished, and what waits stays in the store for the next run.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var tidied = time.GetUtcNow();
        while (!cancel.IsCancellationRequested && !_refused.IsCancellationRequested && store.Failure is null)
        {
            var news = Volatile.Read(ref _news).Task;
            var now = time.GetUtcNow();
            OutboxRow? row = null;
            TimeSpan? wait = null;
            lock (_turn)
            {
                if (_inFlight.Count < limits.InFlight)
                    row = _queue.Take(now, out wait);
                if (now - tidied > TidyEach)
                {
                    _queue.Tidy(now);
                    tidied = now;
                }
            }

            if (row is not null)
                await BeginAsync(row).ConfigureAwait(false);
            else
                await news.WaitAsync(wait ?? TidyEach, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task[] onTheWay;
        lock (_turn)
            onTheWay = [.. _inFlight];
        await Task.WhenAll(onTheWay).ConfigureAwait(false);
    }

    public void Dispose() => _refused.Dispose();

    /// <summary>Marks a message as being sent, and only then counts it and hands it over: a write that takes long must not bring two messages closer together.</summary>
    private async Task BeginAsync(OutboxRow row)
    {
        row = row with { State = OutboxState.Sending };
        var marking = writes.WriteAsync(tx => Marked(tx, row));
        await UntilNextAsync().ConfigureAwait(false);
        var isThere = await marking.ConfigureAwait(false);
        lock (_turn)
        {
            if (!isThere)
            {
                _queue.Free(row.Lane); // whom it was for was forgotten meanwhile
                return;
            }

            _queue.Leaves(row.Lane, time.GetUtcNow());
            _inFlight.Add(Task.Run(() => SendAsync(row), CancellationToken.None));
        }
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
                // Not cancelled when the program ends: what was handed to the network is waited for.
                var id = await TelegramCall.MakeAsync(telegram.Sending, message, CancellationToken.None).ConfigureAwait(false);
                pulse.Heard();
                await writes.WriteAsync(tx => sent.Record(tx, row, message, id)).ConfigureAwait(false);
            }
            catch (RequestException e)
            {
                Mend(row, message, SendFault.Of(e));
            }
        }
        catch (Exception e) when (store.Failure is null)
        {
            // A fault of ours must not hold up the chat's other messages.
            log.NotSendable(e.GetType().Name, e.StackTrace);
            store.Write(tx => tx.Upsert(OutboxRow.Rows, row with { State = OutboxState.Refused, Fault = e.GetType().Name }));
        }
        catch (StoreException)
        {
            // The store has said why (TalksStore.Failure): the run ends, and the next one finds the row as it was.
        }
        finally
        {
            lock (_turn)
            {
                _queue.Free(row.Lane);
                _inFlight.RemoveWhere(task => task.IsCompleted);
            }

            Signal();
        }
    }

    private static bool Marked(StoreWriter tx, OutboxRow row)
    {
        var isThere = tx.Has(OutboxRow.Rows, row.Id);
        if (isThere)
            tx.Upsert(OutboxRow.Rows, row);
        return isThere;
    }

    private void Mend(OutboxRow row, OutgoingMessage message, SendFault fault)
    {
        row = row with { Fault = $"{fault.Code} {fault.Remedy}" };
        switch (fault.Remedy)
        {
            case SendRemedy.Done:
                store.Write(tx => sent.Record(tx, row, message, message.Edit));
                return;
            case SendRemedy.Retry when row.Failures < limits.Failures:
                Again(row with { Failures = row.Failures + 1 }, message, Pause(row.Failures));
                return;
            case SendRemedy.Wait:
                log.Flood((int)fault.Wait!.Value.TotalSeconds);
                Again(row, message, fault.Wait.Value);
                return;
            case SendRemedy.Doubt:
                var doubted = MessageOutbox.Doubted(row, limits.Repeats);
                log.OutcomeUnknown(row.Fault, doubted.State == OutboxState.Queued ? "it is sent again" : "it is not sent again");
                if (doubted.State == OutboxState.Queued)
                    Again(doubted, message, Pause(row.Repeats));
                else
                    store.Write(tx => tx.Upsert(OutboxRow.Rows, doubted));
                return;
            case SendRemedy.WithoutReply when message.ReplyTo is not null:
                Again(row, message with { ReplyTo = null, ReplyToWords = null }, TimeSpan.Zero);
                return;
            case SendRemedy.WithoutQuote when message.ReplyToWords is not null:
                Again(row, message with { ReplyToWords = null }, TimeSpan.Zero);
                return;
            case SendRemedy.Plainer when message is { Rich: not null, Text: not null, Rest: { Count: > 0 } rest }:
                log.Refused(fault.Code, nameof(SendRemedy.Plainer));
                Unfold(row, message with { Rich = null, Rest = null }, rest);
                return;
            case SendRemedy.Plainer when Plainer(message) is { } plainer:
                log.Refused(fault.Code, nameof(SendRemedy.Plainer));
                Again(row, plainer, TimeSpan.Zero);
                return;
            case SendRemedy.Move:
                Move(row, fault.MovedTo!.Value);
                return;
            case SendRemedy.LeaveChat:
                log.Refused(fault.Code, nameof(SendRemedy.LeaveChat));
                Leave(row, fault.Code);
                return;
            case SendRemedy.Stop:
                store.Write(tx => tx.Upsert(OutboxRow.Rows, row with { State = OutboxState.Queued }));
                _refused.Cancel();
                return;
            default:
                log.Refused(fault.Code, nameof(SendRemedy.Drop));
                store.Write(tx => tx.Upsert(OutboxRow.Rows, row with { State = OutboxState.Refused, Body = "" }));
                return;
        }
    }

    private TimeSpan Pause(int before)
    {
        var pause = limits.FirstPause * Math.Pow(2, Math.Min(before, 20));
        return pause < limits.LongestPause ? pause : limits.LongestPause;
    }

    /// <summary>The rich form gives way to the regular one, then entities to bare text, then the buttons go.</summary>
    private static OutgoingMessage? Plainer(OutgoingMessage message) => message switch
    {
        { Rich: not null, Text: not null } => message with { Rich = null },
        { Text.Entities.Count: > 0 } => message with { Text = message.Text with { Entities = [] } },
        { Text: not null, Keyboard: not null } => message with { Keyboard = null },
        _ => null,
    };

    /// <summary>One rich message becomes several regular ones: the first in its place, the others behind it.</summary>
    private void Unfold(OutboxRow row, OutgoingMessage message, IReadOnlyList<MessageText> rest)
    {
        var others = rest.Select((text, i) => message with
        {
            Text = text,
            Keyboard = i == rest.Count - 1 ? message.Keyboard : null,
            ReplyTo = null,
            ReplyToWords = null,
            Edit = null,
        }).ToList();
        var rows = store.Write(tx => outbox.Queue(tx, others));
        Again(row, message with { Keyboard = null }, TimeSpan.Zero);
        Take(rows);
    }

    /// <summary>Back among those that wait; the next one of its chat waits behind it.</summary>
    private void Again(OutboxRow row, OutgoingMessage message, TimeSpan pause)
    {
        row = row with { State = OutboxState.Queued, Body = MessageOutbox.Write(message) };
        store.Write(tx => tx.Upsert(OutboxRow.Rows, row));
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
                return rows.Select(r => Readdressed(tx, r, to)).ToList();
            });
            moved.ForEach(_queue.Add);
        }
    }

    private static OutboxRow Readdressed(StoreWriter tx, OutboxRow row, long to)
    {
        var there = row with { Chat = to, Lane = to, State = OutboxState.Queued, Body = MessageOutbox.Write(MessageOutbox.Read(row) with { Chat = to }) };
        tx.Upsert(OutboxRow.Rows, there);
        return there;
    }

    private void Leave(OutboxRow row, int code)
    {
        lock (_turn)
        {
            OutboxRow[] rows = [row, .. _queue.Clear(row.Lane)];
            store.Write(tx =>
            {
                SentMessages.Leave(tx, row.Chat, code);
                foreach (var waiting in rows)
                    tx.Upsert(OutboxRow.Rows, waiting with { State = OutboxState.Refused, Body = "", Fault = row.Fault });
            });
        }
    }

    private void Signal() => Interlocked.Exchange(ref _news, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
