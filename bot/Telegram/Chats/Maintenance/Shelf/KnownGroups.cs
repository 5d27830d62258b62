using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>The groups that texts can be reserved for: those that the bot is in.</summary>
internal sealed class KnownGroups(TalksStore store)
{
    /// <summary>By name; those that something is bound to stand there even when the bot left them.</summary>
    public IReadOnlyList<long> With(IReadOnlyList<long> bound, ShelfWords words) =>
        [.. store.Where(ChatSettings.Rows, c => c.Chat < 0).Where(IsThere).Select(settings => settings.Chat).Union(bound).OrderBy(chat => NameOf(chat, words), StringComparer.InvariantCultureIgnoreCase).ThenBy(chat => chat)];

    public string NameOf(long chat, ShelfWords words) => store.Find(ChatSettings.Rows, chat)?.Title is { } title
        ? ForeignText.Name(title)
        : chat < 0 ? words.GroupWithoutName(ShelfData.Print(chat)) : words.PrivateChat(ShelfData.Print(chat));

    private static bool IsThere(ChatSettings settings) => settings is { Kind: ChatKind.Group or ChatKind.Supergroup, State: ChatState.Active or ChatState.Muted };
}
