using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>The language that somebody is spoken to in, where a question's own words do not tell.</summary>
internal sealed class ChatLanguage(TalksStore store)
{
    /// <summary>In private what the person chose, in a group what its administrators did, else the person, else what Telegram says of the person's app.</summary>
    /// <returns>A code or culture name; null when nothing is known.</returns>
    public string? Of(Place place)
    {
        var own = place.Person == 0 ? null : PersonSettings.Of(store, place.Person).Lang;
        var group = place.IsPrivate ? null : ChatSettings.Of(store, place.Chat).Lang;
        return group ?? own ?? place.ClientLang;
    }

    public ChatWords Words(Place place) => ChatWords.In(Of(place));
}
