using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Membership;

/// <summary>The bot is added, removed, muted, blocked or unblocked, or its group becomes a supergroup.</summary>
internal sealed class BotMembership(Admissions admissions, ChatMigration migration, ChatLanguage languages, TelegramIdentity me, TalksStore store)
{
    public Reaction Changed(ChatMemberUpdated change)
    {
        if (Place.KindOf(change.Chat) is not { } kind || admissions.Of(change.Chat.Id, kind == ChatKind.Private ? change.From.Id : 0) is not Admission.Welcome)
            return Reaction.None;
        var place = new Place(change.Chat.Id, kind, null, change.From.Id, change.From.LanguageCode);
        var (was, state) = (IsIn(change.OldChatMember), StateOf(change.NewChatMember, kind));
        var isNew = !was && state == ChatState.Active && kind != ChatKind.Private && admissions.Of(place.Chat, place.Person) is Admission.Welcome;
        if (!isNew && ChatSettings.Of(store, place.Chat) is var known && (known.State, known.Kind, known.Title) == (state, kind, change.Chat.Title))
            return Reaction.None;
        var reaction = new Reaction();
        reaction.Change(tx => ChatSettings.Change(tx, place.Chat, settings => settings with { Kind = kind, State = state, Title = change.Chat.Title }));
        if (isNew)
        {
            reaction.Send(new OutgoingMessage
            {
                Chat = place.Chat,
                Kind = OutgoingKind.Notice,
                Text = MessageText.Plain(languages.Words(place).GreetingInGroup(me.Username ?? "")),
            });
        }

        return reaction;
    }

    /// <summary>A group has another title.</summary>
    public static Reaction Renamed(Message message)
    {
        var reaction = new Reaction();
        if (Place.KindOf(message.Chat) is { } kind and not ChatKind.Private)
            reaction.Change(tx => ChatSettings.Change(tx, message.Chat.Id, settings => settings with { Kind = kind, Title = message.NewChatTitle }));
        return reaction;
    }

    /// <summary>Telegram says it in both chats; the second time nothing is left to do.</summary>
    public Reaction Moved(long from, long to)
    {
        var reaction = new Reaction();
        reaction.Change(tx => migration.Move(tx, from, to));
        return reaction;
    }

    private static ChatState StateOf(ChatMember member, ChatKind kind) => member switch
    {
        _ when !IsIn(member) => kind == ChatKind.Private ? ChatState.Blocked : ChatState.Gone,
        ChatMemberRestricted { CanSendMessages: false } => ChatState.Muted,
        _ => ChatState.Active,
    };

    private static bool IsIn(ChatMember member) => member switch
    {
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => member.Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator or ChatMemberStatus.Member,
    };
}
