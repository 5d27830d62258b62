using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What those who look after the texts were asked for and have not sent yet. Whoever does something else meanwhile is not waited for any more (<see cref="GoneOn"/>).</summary>
internal sealed class AwaitedMessages(TalksStore store, TimeProvider time)
{
    /// <summary>Null when nothing is waited for from this person, or no longer.</summary>
    public AwaitedMessage? Of(long person) => store.Find(AwaitedMessage.Rows, person) is { } awaited && awaited.Until >= time.GetUtcNow() ? awaited : null;

    /// <summary>Waits for a message, within a write, in the place of whatever was waited for before.</summary>
    public void Ask(StoreWriter tx, long person, AwaitedKind kind, string about, int panel, string? detail = null) =>
        tx.Upsert(AwaitedMessage.Rows, new AwaitedMessage { Person = person, Kind = kind, About = about, Detail = detail, Panel = panel, Until = time.GetUtcNow() + AwaitedMessage.Lasts });

    public static void Stop(StoreWriter tx, long person) => tx.Delete(AwaitedMessage.Rows, person);
}
