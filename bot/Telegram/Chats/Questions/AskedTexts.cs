using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>Which texts a question is put to: those that the chat may see, and of them those that were chosen.</summary>
internal sealed class AskedTexts(KnowledgeBase texts, SourceAudience audience)
{
    /// <summary>Ids; null for all.</summary>
    public IReadOnlySet<string>? SeenIn(long chat) => audience.Visible(chat);

    /// <summary>What a chat may see, as lists show it.</summary>
    public IReadOnlyList<SourceSummary> ListIn(long chat) =>
        SeenIn(chat) is { } seen ? [.. texts.List().Where(source => seen.Contains(source.Id))] : texts.List();

    /// <summary>What was chosen, by the person in private, by the administrators in a group; null for all, also when nothing is left of the choice.</summary>
    public IReadOnlyList<string>? ScopeOf(Place place)
    {
        var chosen = place.IsPrivate ? PersonSettings.Of(texts.Store, place.Person).Scope : ChatSettings.Of(texts.Store, place.Chat).Scope;
        if (chosen is null)
            return null;
        var there = ListIn(place.Chat).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        string[] left = [.. chosen.Where(there.Contains)];
        return left.Length > 0 ? left : null;
    }
}
