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

    /// <summary>What was chosen, by the person in private, by the administrators in a group, as ids of sources; null for all, also when nothing is left of the choice.</summary>
    public IReadOnlyList<string>? ScopeOf(Place place) => ChosenIn(place) is { } chosen
        ? [.. ListIn(place.Chat).Where(chosen.Holds).Select(source => source.Id)]
        : null;

    /// <summary>The same as it was chosen, of what the chat may see today; null for all.</summary>
    public ChosenTexts? ChosenIn(Place place)
    {
        var (sources, tags) = place.IsPrivate
            ? PersonSettings.Of(texts.Store, place.Person) is var person ? (person.Scope, person.ScopeTags) : default
            : ChatSettings.Of(texts.Store, place.Chat) is var chat ? (chat.Scope, chat.ScopeTags) : default;
        if (sources is null && tags is null)
            return null;
        var there = ListIn(place.Chat);
        var (ids, names) = (there.Select(source => source.Id).ToHashSet(StringComparer.Ordinal), there.SelectMany(source => source.Tags).ToHashSet(StringComparer.Ordinal));
        return ChosenTexts.Of([.. (sources ?? []).Where(ids.Contains)], [.. (tags ?? []).Where(names.Contains)]);
    }
}
