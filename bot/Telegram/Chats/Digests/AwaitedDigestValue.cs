using System.Globalization;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>A panel asks for something that is typed: in private the next message is it, elsewhere an administrator's reply to the panel.</summary>
internal sealed record AwaitedDigestValue
{
    public static readonly Records<AwaitedDigestValue, string> Rows = new("awaited_digest_values", a => a.Key, a => a.Until, a => a.Person);

    // Who looks away from a private panel and asks something the next day is to be answered.
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const int PruneAtOnce = 100;

    public required string Key { get; init; }
    public required DigestField Field { get; init; }

    /// <summary>The panel's message.</summary>
    public required int Panel { get; init; }

    /// <summary>Who pressed.</summary>
    public required long Person { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>What goes when a person is forgotten.</summary>
    public static ForgettingPart Forgotten { get; } = new("awaited digest values", (tx, person) => Delete(tx, tx.Where(Rows, a => a.Person == person)));

    public static AwaitedDigestValue Of(Place place, int panel, DigestField field, DateTimeOffset now) =>
        new() { Key = KeyOf(place, panel), Field = field, Panel = panel, Person = place.Person, Until = now + Lasts };

    public static AwaitedDigestValue? Find(TalksStore store, Place place, int panel, DateTimeOffset now) =>
        store.Find(Rows, KeyOf(place, panel)) is { } awaited && now < awaited.Until ? awaited : null;

    /// <summary>Puts it in the place of what the same panel awaited; what nobody typed goes by the way.</summary>
    public static void Put(StoreWriter tx, AwaitedDigestValue awaited, DateTimeOffset now)
    {
        Delete(tx, tx.Where(Rows, a => a.Until < now, limit: PruneAtOnce));
        tx.Upsert(Rows, awaited);
    }

    public static void Drop(StoreWriter tx, Place place, int panel) => tx.Delete(Rows, KeyOf(place, panel));

    // A private chat has one talk, a group a panel for each who opens one.
    private static string KeyOf(Place place, int panel) =>
        place.IsPrivate ? place.Chat.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{place.Chat}:{panel}");

    private static int Delete(StoreWriter tx, IReadOnlyList<AwaitedDigestValue> rows)
    {
        foreach (var row in rows)
            tx.Delete(Rows, row.Key);
        return rows.Count;
    }
}

/// <summary>What can be typed.</summary>
internal enum DigestField
{
    Hour,
    Cron,
    City,
    Quiet,
}
