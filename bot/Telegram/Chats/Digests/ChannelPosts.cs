using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Listening;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>What its administrators post in a channel that the bot is an administrator of: /digest, and replies to what a panel asks. Of all else the bot takes no notice.</summary>
internal sealed class ChannelPosts(DigestCommand command, DigestQuestions questions, Admissions admissions, TelegramIdentity me)
{
    public async Task<Reaction> HandleAsync(Message post, CancellationToken cancel)
    {
        if (Place.InChannel(post) is not { } place || admissions.Of(place.Chat, place.Person) is not Admission.Welcome)
            return Reaction.None;
        if (SlashCommand.Of(post.Text ?? "", post.Entities ?? []) is { } slash)
            return slash.Name == BotCommands.Digest && (slash.To is null || string.Equals(slash.To, me.Username, StringComparison.OrdinalIgnoreCase))
                ? await command.OpenAsync(place, post.Id, cancel).ConfigureAwait(false)
                : Reaction.None;
        return await questions.TakeAsync(post, place, cancel).ConfigureAwait(false) ?? Reaction.None;
    }
}
