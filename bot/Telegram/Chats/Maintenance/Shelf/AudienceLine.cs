using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>Who sees something, in a line.</summary>
internal sealed class AudienceLine(KnownGroups groups)
{
    private const int MostNamed = 3;

    /// <param name="chats">Null for everybody, none for nobody.</param>
    public string Of(IReadOnlyList<long>? chats, ShelfWords words) => chats switch
    {
        null => words.SeenByAll,
        [] => words.SeenByNobody,
        _ => words.SeenIn(Names(chats, words)),
    };

    /// <summary>The same of what is not there yet.</summary>
    public string Will(IReadOnlyList<long>? chats, ShelfWords words) => chats switch
    {
        null => words.WillBeSeenByAll,
        [] => words.WillBeSeenByNobody,
        _ => Of(chats, words),
    };

    public string Names(IReadOnlyList<long> chats, ShelfWords words) =>
        string.Join(", ", chats.Take(MostNamed).Select(chat => groups.NameOf(chat, words))) + (chats.Count > MostNamed ? ", …" : "");
}
