using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>Presses of the digest's panel, and of what stands under a digest: served here? → not too many → may who pressed decide, as Telegram says now? → each verb on one line.</summary>
internal sealed class DigestPresses(
    DigestPanel panel, DigestChoices choices, DigestQuestions questions, DigestPreviews previews, FewerPresses fewer, Administrators administrators, Admissions admissions, ChatMoves moves,
    KeptAnswers kept, ChatLanguage languages, PressEnding ending, TalksStore store, TimeProvider time)
{
    public async Task<Reaction> HandleAsync(CallbackQuery press, CancellationToken cancel)
    {
        if (press.Message is not { } message || (Place.Of(press) ?? Place.InChannel(press)) is not { } place)
            return ending.Of(press, new PressOutcome(Reaction.None));
        place = place with { Chat = moves.Current(place.Chat) };
        // A group that grew has its old messages under the old id, where nothing can be edited; a digest becomes no panel, nor a panel a digest.
        var shown = kept.FindByMessage(place.Chat, message.Id);
        if (DigestData.Read(press.Data!) is not var (what, value) || message.Chat.Id != place.Chat || admissions.Of(place.Chat, place.Person) is not Admission.Welcome
            || (what is DigestData.Open or DigestData.Less ? shown?.Digest is null : shown is not null))
            return ending.Of(press, PressOutcome.Only(languages.Words(place).ButtonGone));
        if (ending.IsTooMany(place.Person, place.IsPrivate ? SourceAudience.NoChat : place.Chat))
            return ending.Of(press, PressOutcome.Only(ButtonWords.In(languages.Of(place)).TooManyPresses));
        if (!await administrators.MayDecideNowAsync(place, cancel).ConfigureAwait(false))
            return ending.Of(press, PressOutcome.Only(panel.Words(place).AdministratorsOnly));
        return what == DigestData.Preview
            ? await previews.ShowAsync(press, place, cancel).ConfigureAwait(false)
            : ending.Of(press, Pressed(press, what, value, place, message));
    }

    private PressOutcome Pressed(CallbackQuery press, string what, string value, Place place, Message message) => what switch
    {
        DigestData.Open => new PressOutcome(Reaction.Of(panel.Draw(Settings(place), place))),
        DigestData.Less => fewer.Pressed(value, place, message),
        DigestData.Page => Turned(value, place, message.Id),
        DigestData.Ask when Named<DigestField>(value) is { } field => questions.Ask(field, place, message.Id),
        DigestData.Close => Closed(place, message.Id),
        DigestData.Tag when value != DigestData.None => Tagged(press, value, place, message.Id),
        DigestData.Gaps when panel.MayHaveGaps(place) && DigestChange.Switch(value) is { } gaps => Changed(press, s => s with { Gaps = gaps }, place, message.Id),
        _ => DigestChange.Of(what, value, place) is { } change ? Changed(press, change, place, message.Id) : Gone(place),
    };

    private PressOutcome Turned(string value, Place place, int message)
    {
        var parts = value.Split(':');
        if (Named<DigestPage>(parts[0]) is not { } page)
            return Gone(place);
        var press = new PressOutcome(Reaction.None) { Edit = choices.Draw(page, Settings(place), place, message, parts.Length == 2 ? PanelPresses.Number(parts[1]) ?? 1 : 1) };
        press.Reaction.Change(tx => AwaitedDigestValue.Drop(tx, place, message)); // who goes back types nothing any more
        return press;
    }

    private PressOutcome Changed(CallbackQuery press, Func<DigestSettings, DigestSettings> change, Place place, int message)
    {
        var reaction = new Reaction();
        ending.Draw(press, reaction, tx => panel.Draw(Change(tx, place, change), place, message));
        return new PressOutcome(reaction);
    }

    private PressOutcome Tagged(CallbackQuery press, string value, Place place, int message)
    {
        if (value.Split(':') is not [var key, var on] || PanelPresses.Number(on) is not { } page || choices.Tag(place, key) is not { } tag)
            return Gone(place);
        var reaction = new Reaction();
        ending.Draw(press, reaction, tx => choices.Draw(DigestPage.Tags, Change(tx, place, settings => DigestChange.Toggled(settings, tag)), place, message, page));
        return new PressOutcome(reaction);
    }

    private PressOutcome Closed(Place place, int message)
    {
        var reaction = Reaction.Of(panel.Draw(Settings(place), place, message) with { Delete = message, Edit = null, Text = null, Keyboard = null });
        reaction.Change(tx => AwaitedDigestValue.Drop(tx, place, message));
        return new PressOutcome(reaction);
    }

    private DigestSettings Change(StoreWriter tx, Place place, Func<DigestSettings, DigestSettings> change)
    {
        if (!place.IsPrivate)
            ChatSettings.Change(tx, place.Chat, settings => settings with { Kind = place.Kind });
        return DigestSettings.Change(tx, place.Chat, place.Person, time.GetUtcNow(), change);
    }

    private DigestSettings Settings(Place place) => DigestSettings.Of(store, place.Chat);

    // A forged number, or several names, would be read as a value too.
    private static T? Named<T>(string name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;

    private PressOutcome Gone(Place place) => PressOutcome.Only(languages.Words(place).ButtonGone);
}
