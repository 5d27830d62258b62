using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Cards;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/sources: the texts that a chat may see, with their dates, a page at a time.</summary>
internal sealed class SourcesPanel(AskedTexts askedTexts, ChatLanguage languages)
{
    public OutgoingMessage Show(Place place, int message)
    {
        var listing = List(place, 1);
        return Replies.Say(place, listing.Text, message, PageButtons.Of(listing.Page, listing.Pages, PanelData.Page));
    }

    public OutgoingMessage Turn(Place place, int panel, int page)
    {
        var listing = List(place, page);
        return Replies.Say(place, listing.Text, keyboard: PageButtons.Of(listing.Page, listing.Pages, PanelData.Page)) with { Edit = panel };
    }

    private SourceListing List(Place place, int page) => SourceListing.Of(askedTexts.ListIn(place.Chat), page, languages.Words(place).Lang);
}
