using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/model on, /model off: whether a model helps to answer the questions of this chat. Forbidden, the sentences themselves answer.</summary>
internal sealed class ModelSwitch(Administrators administrators, ChatLanguage languages, TalksStore store, TimeProvider time)
{
    public async Task<Reaction> SwitchAsync(string argument, Place place, int message, CancellationToken cancel)
    {
        var words = languages.Words(place);
        bool? allowed = argument.ToLowerInvariant() switch { "on" => true, "off" => false, _ => null };
        if (allowed is null)
            return Reaction.Of(Replies.Say(place, ChatSettings.Of(store, place.Chat).OutsideModel ? words.ModelIsAllowed : words.ModelIsForbidden, message));
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return Reaction.Of(Replies.Say(place, words.AdministratorsOnly, message));
        var reaction = Reaction.Of(Replies.Say(place, allowed.Value ? words.ModelIsAllowed : words.ModelIsForbidden, message));
        reaction.Change(tx => ChatSettings.AllowOutsideModel(tx, place.Chat, allowed.Value, place.Person, time.GetUtcNow()));
        return reaction;
    }
}
