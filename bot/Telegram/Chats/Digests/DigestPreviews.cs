using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>Shows the digest that a chat would get now, where the panel stands; of a channel, whose readers are not to see it, to who pressed, in private.</summary>
internal sealed class DigestPreviews(DigestRun run, DigestPanel panel, PressReplies replies, PressEnding ending, TimeProvider time)
{
    // Each is a message that a group's members get, and may be a call of a model.
    private readonly FairUse _pace = new(new FairUseOptions { QuestionsPerPerson = 2, QuestionsPerChat = 2, Window = TimeSpan.FromMinutes(1) }, time);

    public async Task<Reaction> ShowAsync(CallbackQuery press, Place place, CancellationToken cancel)
    {
        var words = panel.Words(place);
        if (_pace.Ask(place.Person, place.Chat, time.GetUtcNow()) is not FairUseVerdict.Fair and var verdict)
            return ending.Of(press, new PressOutcome(Reaction.None, verdict == FairUseVerdict.TooMany ? words.PreviewTooMany : null));
        var isChannel = place.Kind == ChatKind.Channel;
        await replies.AnswerAsync(press.Id, isChannel ? words.PreviewInPrivate : null, cancel).ConfigureAwait(false); // a model may take longer than a press can be answered
        var (chat, thread) = isChannel ? (place.Person, null) : (place.Chat, place.Thread);
        var preview = await run.PreviewAsync(place.Chat, cancel).ConfigureAwait(false);
        return Reaction.Of(preview is null
            ? Replies.Say(place with { Chat = chat }, words.PreviewNothing)
            : preview with { Chat = chat, Thread = thread, Kind = OutgoingKind.Answer, Person = place.Person });
    }
}
