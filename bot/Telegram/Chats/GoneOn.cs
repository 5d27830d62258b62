using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Whoever gives a command or presses a button in private has gone on: what he writes next is not what a panel asked him for before.</summary>
internal sealed class GoneOn(TalksStore store, TimeProvider time)
{
    public void Note(Message message)
    {
        if (Place.Of(message) is { IsPrivate: true } place && IsCommand(message))
            Stop(place);
    }

    /// <summary>Before the press is acted upon, which may ask for something anew.</summary>
    public void Note(CallbackQuery press)
    {
        if (Place.Of(press) is { IsPrivate: true } place)
            Stop(place);
    }

    // Questions by command (/ask) too, and what one begins in the words below a file.
    private static bool IsCommand(Message message) =>
        (message.Text is { } text ? SlashCommand.Of(text, message.Entities ?? []) : SlashCommand.Of(message.Caption ?? "", message.CaptionEntities ?? [])) is not null;

    // Most of the time nothing is waited for, and nothing is written.
    private void Stop(Place place)
    {
        if (store.Find(AwaitedMessage.Rows, place.Person) is null && AwaitedDigestValue.Find(store, place, 0, time.GetUtcNow()) is null)
            return;
        store.Write(tx =>
        {
            AwaitedMessages.Stop(tx, place.Person);
            AwaitedDigestValue.Drop(tx, place, 0);
        });
    }
}
