using Microsoft.Extensions.Logging;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>What becomes of a message that did not go out as it should.</summary>
internal sealed class SendMending(TalksStore store, SendingQueue queue, SendingLimits limits, SentMessages sent, TimeProvider time, ILogger<SendMending> log)
{
    /// <summary>A fault of ours: the message goes nowhere.</summary>
    public void GiveUp(OutboxRow row, Exception fault)
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

    /// <summary>A message arrived and could not be pinned; a digest is not worth a second call.</summary>
    public void LeaveUnpinned(SendFault fault) => log.NotPinned(fault.Code, fault.Remedy);

    /// <summary>Does what helps against a fault: again later, in another form, elsewhere, or never. The message's own chat waits meanwhile.</summary>
    /// <returns>False when Telegram does not know the token any more, and nothing can be sent.</returns>
    public bool Mend(OutboxRow row, OutgoingMessage message, SendFault fault)
    {
        row = row with { Fault = $"{fault.Code} {fault.Remedy}" };
        switch (fault.Remedy)
        {
            case SendRemedy.Done:
                queue.Add(store.Write(tx => sent.Record(tx, row, message, message.Edit)));
                break;
            case SendRemedy.Retry when IsWorthTrying(row):
                Again(row with { Failures = row.Failures + 1 }, message, Pause(row.Failures));
                break;
            case SendRemedy.Wait when IsWorthTrying(row):
                log.Flood((int)fault.Wait!.Value.TotalSeconds);
                queue.Flooded(row.Lane, time.GetUtcNow(), fault.Wait.Value);
                Again(row, message, TimeSpan.Zero);
                break;
            case SendRemedy.Doubt:
                var doubted = MessageOutbox.Doubted(row, fault.Code >= 500 ? limits.RepeatsOfServerFaults : limits.Repeats);
                log.OutcomeUnknown(row.Fault, doubted.State == OutboxState.Queued ? "it is sent again" : "it is not sent again");
                if (doubted.State == OutboxState.Queued)
                    Again(doubted, message, Pause(row.Repeats));
                else
                    Change(doubted);
                break;
            case SendRemedy.WithoutReply when message.ReplyTo is not null:
                Again(row, message with { ReplyTo = null, ReplyToWords = null }, TimeSpan.Zero);
                break;
            case SendRemedy.WithoutQuote when message.ReplyToWords is not null:
                Again(row, message with { ReplyToWords = null }, TimeSpan.Zero);
                break;
            case SendRemedy.Plainer when OtherForm.Plainer(message) is { } plainer:
                log.Refused(fault.Code, nameof(SendRemedy.Plainer));
                Again(row, plainer, TimeSpan.Zero);
                break;
            case SendRemedy.Move:
                Move(row, fault.MovedTo!.Value);
                break;
            case SendRemedy.LeaveChat when fault.Code == 403 && row.Chat != 0 || OtherForm.IsNew(message):
                log.Refused(fault.Code, nameof(SendRemedy.LeaveChat));
                Leave(row, fault.Code);
                break;
            case SendRemedy.Stop:
                Change(row with { State = OutboxState.Queued });
                return false;
            default:
                log.Refused(fault.Code, nameof(SendRemedy.Drop));
                Change(row with { State = OutboxState.Refused, Body = "" });
                break;
        }

        return true;
    }

    /// <returns>False when whom it was for was forgotten meanwhile.</returns>
    private bool Change(OutboxRow row) => store.Write(tx => MessageOutbox.Change(tx, row));

    private bool IsWorthTrying(OutboxRow row) => time.GetUtcNow() - row.Queued < limits.KeepTrying;

    private TimeSpan Pause(int before)
    {
        var pause = limits.FirstPause * Math.Pow(2, Math.Min(before, 20));
        return pause < limits.LongestPause ? pause : limits.LongestPause;
    }

    /// <summary>Back among those that wait; the next one of its chat waits behind it.</summary>
    private void Again(OutboxRow row, OutgoingMessage message, TimeSpan pause)
    {
        row = row with { State = OutboxState.Queued, Body = MessageOutbox.Write(message) };
        if (!Change(row))
            return;
        queue.Add([row]);
        if (pause > TimeSpan.Zero)
            queue.Pause(row.Lane, time.GetUtcNow(), pause);
    }

    private void Move(OutboxRow row, long to)
    {
        OutboxRow[] rows = [row, .. queue.Clear(row.Lane)];
        queue.Add(store.Write(tx =>
        {
            sent.Move(tx, row.Chat, to);
            return rows.Select(r => OtherForm.InSupergroup(r, to)).Where(r => MessageOutbox.Change(tx, r) && r.State == OutboxState.Queued).ToList();
        }));
    }

    private void Leave(OutboxRow row, int code)
    {
        OutboxRow[] rows = [row, .. queue.Clear(row.Lane)];
        store.Write(tx =>
        {
            var refused = rows.Where(waiting => MessageOutbox.Change(tx, waiting with { State = OutboxState.Refused, Body = "", Fault = row.Fault })).ToList();
            if (refused.Count > 0)
                SentMessages.Leave(tx, row.Chat, code);
        });
    }
}
