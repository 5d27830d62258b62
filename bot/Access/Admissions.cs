using TalksBot.Bot.Conversations;

namespace TalksBot.Bot.Access;

/// <summary>Who is answered at all: not in chats that are not served, nor whom an owner keeps out.</summary>
/// <param name="allowedChats">Ids of the chats that are served (<c>Telegram:AllowedChats</c>), those of persons for their private chats; empty for all.</param>
public sealed class Admissions(Maintainers maintainers, BlockList blocks, ChatMoves moves, IReadOnlyCollection<long> allowedChats)
{
    /// <param name="chat">The chat's id; <see cref="SourceAudience.NoChat"/> for inline and guest questions, where the person's own id must be served.</param>
    /// <param name="person">0 when nobody can tell.</param>
    public Admission Of(long chat, long person)
    {
        var isMaintainer = person != 0 && maintainers.RoleOf(person) is not null;
        if (isMaintainer && (chat == person || chat == SourceAudience.NoChat))
            return Admission.Welcome; // nobody who looks after the bot can be locked out of it
        if (!isMaintainer && person != 0 && blocks.BlocksPerson(person))
            return Admission.PersonBlocked;
        var place = chat == SourceAudience.NoChat ? person : chat;
        if (blocks.BlocksChat(place))
            return Admission.ChatBlocked;
        return IsServed(place) ? Admission.Welcome : Admission.ChatNotServed;
    }

    /// <summary>Whether a chat is posted to, where nobody asks.</summary>
    public bool Serves(long chat) => Of(chat, person: chat > 0 ? chat : 0) == Admission.Welcome;

    // A group that became a supergroup stands in the configuration under its old id.
    private bool IsServed(long chat) => allowedChats.Count == 0 || allowedChats.Contains(chat) || allowedChats.Any(allowed => moves.AreOne(allowed, chat));
}

/// <summary>Whether a question is answered, and if not, why.</summary>
public enum Admission
{
    Welcome,
    ChatNotServed,
    ChatBlocked,
    PersonBlocked,
}
