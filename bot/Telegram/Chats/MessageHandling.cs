using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>A message: from whom and where? → is it for the bot, and what does it say? → is the chat served? → what a panel asked for? → a maintainer's text? → asked long ago? → a question, a command, or nothing that can be read.</summary>
internal sealed class MessageHandling(
    Listener listener, Admissions admissions, ChatMoves moves, ChatLanguage languages, StaleQuestions stale, PastedParts pasted, QuestionBefore before, ChatQuestion questions,
    CommandHandling commands, DigestQuestions digests, MaintainerCommands maintenance, SourceTalk talk, KeptAnswers kept, Told told, TalksStore store)
{
    public async Task<Reaction> HandleAsync(Update update, Message message, CancellationToken cancel)
    {
        if (PlaceOf(message) is not { } place || listener.Hear(message, place) is not { } said)
            return Reaction.None;
        if (pasted.IsTaken(update))
            return Changing(tx => PastedParts.Drop(tx, update));
        var words = languages.Words(place);
        if (admissions.Of(place.Chat, place.Person) is not Admission.Welcome)
            return NotServed(place, words);

        var reaction = await digests.TakeAsync(message, place, cancel).ConfigureAwait(false)
            ?? await maintenance.TakeAsync(said, message, place, cancel).ConfigureAwait(false)
            ?? await talk.HandleAsync(update, message, place, cancel).ConfigureAwait(false)
            ?? said switch
            {
                Said.Question when stale.IsStale(message) => stale.React(update, place, words),
                Said.Question question => await AskedAsync(update, message, question, place, cancel).ConfigureAwait(false),
                Said.Command command => await commands.RunAsync(command, message, place, cancel).ConfigureAwait(false),
                Said.Call => Reaction.Of(Replies.Say(place, place.IsPrivate ? words.CalledInPrivate : words.CalledWithoutQuestion, message.Id)),
                _ => Unreadable(message, place, words),
            };
        maintenance.ShowInMenu(place, reaction);
        var title = place.IsPrivate ? null : message.Chat.Title;
        if (ChatSettings.Of(store, place.Chat) is var known && (known.State, known.Title) != (ChatState.Active, title))
            reaction.Change(tx => ChatSettings.Change(tx, place.Chat, settings => settings with { State = ChatState.Active, Title = title })); // who speaks to the bot is there
        return reaction;
    }

    /// <summary>An edited question has its answer edited; what was no question is one now.</summary>
    public async Task<Reaction> HandleEditAsync(Message message, CancellationToken cancel)
    {
        if (PlaceOf(message) is not { } place || stale.IsStale(message) || admissions.Of(place.Chat, place.Person) is not Admission.Welcome)
            return Reaction.None;
        var said = listener.Hear(message, place);
        if (said is null && (message.Text ?? message.Caption) is { Length: > 0 } text && kept.FindByQuestion(message.Chat.Id, message.Id) is not null)
            said = new Said.Question(text); // the name of the bot was taken out
        return said is Said.Question question
            ? await questions.AnswerAsync(AskedBy(message, question, place), cancel).ConfigureAwait(false)
            : Reaction.None;
    }

    private async Task<Reaction> AskedAsync(Update update, Message message, Said.Question question, Place place, CancellationToken cancel)
    {
        var others = (IReadOnlyList<long>)[];
        if (place.IsPrivate && message.Text is not null)
        {
            (var whole, others) = await pasted.JoinAsync(update, message, cancel).ConfigureAwait(false);
            question = question with { Text = whole };
        }

        var reaction = await questions.AnswerAsync(AskedBy(message, question, place), cancel).ConfigureAwait(false);
        if (others.Count > 0)
            reaction.Change(tx => PastedParts.Take(tx, others));
        return reaction;
    }

    private Asked AskedBy(Message message, Said.Question question, Place place) => new(place, question.Text, StaleQuestions.AskedAt(message))
    {
        Message = message.Chat.Id == place.Chat ? message.Id : null, // message numbers begin anew in a supergroup
        After = question.IsPassedOn ? null : before.Of(message, place),
        IsPassedOn = question.IsPassedOn,
    };

    private Place? PlaceOf(Message message) => Place.Of(message) is { } place ? place with { Chat = moves.Current(place.Chat) } : null;

    private Reaction NotServed(Place place, ChatWords words) =>
        place.IsPrivate && told.IsDue($"not served {place.Chat}")
            ? Reaction.Of(Replies.Say(place, words.NotServedHere) with { Person = 0 })
            : Reaction.None;

    // Pictures of one album come as messages of their own, and the first alone has the caption.
    private Reaction Unreadable(Message message, Place place, ChatWords words) =>
        message.MediaGroupId is null || told.IsDue($"album {place.Chat} {message.MediaGroupId}")
            ? Reaction.Of(Replies.Say(place, words.OnlyWords, message.Id))
            : Reaction.None;

    private static Reaction Changing(Action<StoreWriter> change)
    {
        var reaction = new Reaction();
        reaction.Change(change);
        return reaction;
    }
}
