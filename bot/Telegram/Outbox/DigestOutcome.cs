using TalksBot.Bot.Digests.Slots;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Tells a digest's slot what became of its message.</summary>
internal static class DigestOutcome
{
    /// <summary>Within the write that changes the message; does nothing for other messages, and for one that is still on its way.</summary>
    public static void Tell(StoreWriter tx, OutboxRow row)
    {
        if (row.Slot is not { } slot || row.State is OutboxState.Queued or OutboxState.Sending)
            return;
        var result = row.State switch { OutboxState.Sent => DigestResult.Posted, OutboxState.Unknown => DigestResult.Unknown, _ => DigestResult.Refused };
        DigestLedger.Settle(tx, slot, result, TroubleOf(row.Fault), IsOfChatOrNetwork(row.Fault), row.Fault, row.Message, row.Sent ?? row.Queued);
    }

    private static bool IsOfChatOrNetwork(string? fault) =>
        TroubleOf(fault) is not null || fault is not null && (fault.EndsWith(nameof(SendRemedy.Retry), StringComparison.Ordinal) || fault.EndsWith(nameof(SendRemedy.Wait), StringComparison.Ordinal));

    private static DigestTrouble? TroubleOf(string? fault) => fault switch
    {
        $"403 {nameof(SendRemedy.LeaveChat)}" => DigestTrouble.Gone,
        not null when fault.EndsWith(nameof(SendRemedy.LeaveChat), StringComparison.Ordinal) => DigestTrouble.Rights,
        not null when fault.EndsWith(nameof(SendRemedy.Drop), StringComparison.Ordinal) => DigestTrouble.Topic,
        _ => null,
    };
}
