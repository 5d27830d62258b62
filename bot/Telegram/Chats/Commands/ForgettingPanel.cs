using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/forget: asks once more, then deletes everything of the person at once, and says so.</summary>
internal sealed class ForgettingPanel(Forgetting forgetting, FairUse fairUse, ChatLanguage languages)
{
    public OutgoingMessage Open(Place place, int message)
    {
        var words = languages.Words(place);
        if (!place.IsPrivate)
            return Replies.Say(place, words.ForgetInPrivate, message);
        var keyboard = new InlineKeyboardMarkup(
        [
            [InlineKeyboardButton.WithCallbackData(words.ForgetYes, PanelData.Forget(PanelData.Yes))],
            [InlineKeyboardButton.WithCallbackData(words.ForgetNo, PanelData.Forget(PanelData.No))],
        ]);
        return Replies.Say(place, words.ForgetQuestion, message, keyboard);
    }

    public PressOutcome Pressed(Place place, int panel, string what)
    {
        var words = languages.Words(place);
        if (!place.IsPrivate || what is not (PanelData.Yes or PanelData.No))
            return PressOutcome.Only(words.ButtonGone);
        var said = Replies.Say(place, what == PanelData.Yes ? words.Forgotten : words.NotForgotten) with { Edit = panel, Person = 0 };
        var reaction = new Reaction();
        if (what == PanelData.Yes)
        {
            reaction.Change(tx => forgetting.Forget(tx, place.Person));
            reaction.Then(_ =>
            {
                fairUse.Forget(place.Person);
                return Task.CompletedTask;
            });
        }

        return new PressOutcome(reaction) { Edit = said };
    }
}
