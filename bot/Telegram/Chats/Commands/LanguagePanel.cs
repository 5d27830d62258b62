using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/language: what the bot speaks where a question does not tell.</summary>
internal sealed class LanguagePanel(Administrators administrators, ChatLanguage languages)
{
    public async Task<Reaction> OpenAsync(Place place, int message, CancellationToken cancel)
    {
        var words = languages.Words(place);
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return Reaction.Of(Replies.Say(place, words.AdministratorsOnly, message));
        var keyboard = new InlineKeyboardMarkup(
        [
            [.. WordList.Languages.Select(lang => InlineKeyboardButton.WithCallbackData(ChatWords.In(lang).OwnName, PanelData.Language(lang)))],
            [InlineKeyboardButton.WithCallbackData(words.AnyLanguage, PanelData.Language(PanelData.Automatic))],
        ]);
        return Reaction.Of(Replies.Say(place, words.ChooseLanguage, message, keyboard));
    }

    public async Task<PressOutcome> PressedAsync(Place place, int panel, string what, CancellationToken cancel)
    {
        var lang = WordList.Languages.Contains(what) ? what : null;
        if (lang is null && what != PanelData.Automatic)
            return PressOutcome.Only(languages.Words(place).ButtonGone);
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return PressOutcome.Only(languages.Words(place).AdministratorsOnly);
        var words = ChatWords.In(lang ?? place.ClientLang);
        var reaction = new Reaction();
        reaction.Change(tx =>
        {
            if (place.IsPrivate)
                PersonSettings.Change(tx, place.Person, settings => settings with { Lang = lang });
            else
                ChatSettings.Change(tx, place.Chat, settings => settings with { Kind = place.Kind, Lang = lang });
        });
        return new PressOutcome(reaction) { Edit = Replies.Say(place, lang is null ? words.LanguageIsThatOfTelegram : words.LanguageIsChosen) with { Edit = panel } };
    }
}
