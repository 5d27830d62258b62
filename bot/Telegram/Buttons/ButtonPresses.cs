using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Presses of an answer's buttons: read → find the answer in the chat of the press → not too many → each verb on one line, and where it goes. Every press is answered.</summary>
internal sealed class ButtonPresses(
    KeptAnswers kept, KnowledgeBase texts, ChatMoves moves, Admissions admissions, SourceAudience audience, Administrators administrators, CardPresses cards, FeedbackPresses feedback, WithdrawalPresses withdrawal,
    ShownAgain again, PressEnding ending)
{
    public async Task<Reaction> HandleAsync(CallbackQuery query, CancellationToken cancel)
    {
        var outcome = Find(query) is { } pressed
            ? await PressedAsync(pressed, cancel).ConfigureAwait(false)
            : PressOutcome.Only(ButtonWords.In(query.From.LanguageCode).Gone);
        return ending.Of(query, outcome);
    }

    private async Task<PressOutcome> PressedAsync(Pressed pressed, CancellationToken cancel)
    {
        if (ending.IsTooMany(pressed.Person, pressed.Where == KeyboardPlace.Group ? pressed.Chat : SourceAudience.NoChat))
            return PressOutcome.Only(pressed.Words.TooManyPresses);
        // A channel's readers see a post alike, and may press: what would change it is for its administrators.
        if (pressed.IsInChannel && pressed.Data.Verb is not (ButtonVerb.Context or ButtonVerb.Ask) && !await administrators.IsOneAsync(pressed.Chat, pressed.Person, cancel).ConfigureAwait(false))
            return PressOutcome.Only(pressed.Words.Gone);
        // The names would take the place of everybody's buttons, and only they can choose one.
        if (pressed.Data.Verb == ButtonVerb.Fewer && pressed.Where == KeyboardPlace.Group && !await administrators.IsOneAsync(pressed.Chat, pressed.Person, cancel).ConfigureAwait(false))
            return PressOutcome.Only(DigestPanelWords.In(pressed.Answer.Lang).AdministratorsOnly);
        return pressed.Data.Verb switch
        {
            ButtonVerb.Context or ButtonVerb.Source or ButtonVerb.Who or ButtonVerb.More => cards.Open(pressed),
            ButtonVerb.Helpful => feedback.Helpful(pressed),
            ButtonVerb.Unhelpful => feedback.Unhelpful(pressed),
            ButtonVerb.Complaint => feedback.Complained(pressed),
            ButtonVerb.Menu when pressed.Where == KeyboardPlace.Group => Put(pressed, again.Menu(pressed)),
            ButtonVerb.Buttons => Put(pressed, again.Buttons(pressed)),
            ButtonVerb.Back => Put(pressed, again.Whole(pressed)),
            ButtonVerb.Fewer => Put(pressed, again.Names(pressed)),
            ButtonVerb.Ask => new PressOutcome(Reaction.None, DigestWords.In(pressed.Answer.Lang).AskHow, Alert: true),
            ButtonVerb.Delete or ButtonVerb.Silence => await withdrawal.TakeAwayAsync(pressed, cancel).ConfigureAwait(false),
            _ => PressOutcome.Only(pressed.Words.Gone),
        };
    }

    /// <summary>Null when it is no button of ours, is of an answer that was given elsewhere, or of one that is not kept any more or was taken away.</summary>
    private Pressed? Find(CallbackQuery query)
    {
        if (ButtonData.Read(query.Data) is not { } data)
            return null;
        if (query.InlineMessageId is not null)
            return Of(data, null) is { IsOpen: true } shared && admissions.Of(SourceAudience.NoChat, query.From.Id) is not Admission.PersonBlocked ? new Pressed(query, data, shared, null) : null;
        if (data.Place is not null || (Place.Of(query) ?? Place.InChannel(query)) is not { } place)
            return null;
        place = place with { Chat = moves.Current(place.Chat) };
        // The message of a group that was upgraded stands under the old id, where nothing can be edited any more.
        if (query.Message!.Chat.Id != place.Chat || admissions.Of(place.Chat, place.Person) is not Admission.Welcome)
            return null;
        return Of(data, place) is { IsOpen: true } answer ? new Pressed(query, data, answer, place) : null;
    }

    private KeptAnswer? Of(ButtonData data, Place? place) => data.Place is { } quoted
        ? kept.Find(data.Key) is { } known ? known.Chat == SourceAudience.NoChat ? known : null : InlineAnswers.Of(data.Key, quoted, "", 0, texts, kept, audience)
        : kept.Find(data.Key, place?.Chat ?? SourceAudience.NoChat);

    private static PressOutcome Put(Pressed pressed, OutgoingMessage? message) =>
        message is null ? PressOutcome.Only(pressed.Words.Gone) : new PressOutcome(Reaction.None) { Edit = message };
}
