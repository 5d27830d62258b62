using TalksBot.Bot.Digests;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>/digest: opens the panel. Everybody decides for himself in private, the administrators for their group or channel.</summary>
internal sealed class DigestCommand(DigestPanel panel, Administrators administrators, TalksStore store)
{
    public async Task<Reaction> OpenAsync(Place place, int message, CancellationToken cancel) =>
        await administrators.MayDecideNowAsync(place, cancel).ConfigureAwait(false)
            ? Reaction.Of(panel.Draw(DigestSettings.Of(store, place.Chat), place) with { ReplyTo = place.IsPrivate ? null : message })
            : Reaction.Of(Replies.Say(place, panel.Words(place).AdministratorsOnly, message));
}
