using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>A change that somebody made to rights, to sources, to who sees what, or to who is kept out. Written with the change itself, and never altered.</summary>
public sealed record AuditEntry
{
    /// <summary>Who acts at the command line; no person's id is negative.</summary>
    public const long CommandLine = -1;

    /// <summary>A watched folder or a feed brought it.</summary>
    public const long Watching = -2;

    /// <summary>An anonymous administrator, or Telegram itself.</summary>
    public const long Nobody = 0;

    private static readonly Records<AuditEntry, long> Rows = new("audit", e => e.Number);

    /// <summary>From 1, without a gap: one that is missing was taken away by hand.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>The person's id, <see cref="CommandLine"/>, <see cref="Watching"/> or <see cref="Nobody"/>.</summary>
    public required long Who { get; init; }

    public required AuditAct What { get; init; }

    /// <summary>What it was done to: "person 5", "chat -100", "source port-de-kervran".</summary>
    public required string About { get; init; }

    public string? Before { get; init; }
    public string? After { get; init; }

    public static string Person(long person) => string.Create(CultureInfo.InvariantCulture, $"person {person}");

    public static string Chat(long chat) => string.Create(CultureInfo.InvariantCulture, $"chat {chat}");

    public static string Source(string source) => $"source {source}";

    public static string Tag(string tag) => $"tag {tag}";

    /// <summary>Writes an entry into the write that makes the change.</summary>
    public static void Write(StoreWriter tx, DateTimeOffset when, long who, AuditAct what, string about, string? before = null, string? after = null)
    {
        var last = tx.Where(Rows, e => e.Number > 0, e => e.Number, descending: true, limit: 1);
        tx.Insert(Rows, new AuditEntry
        {
            Number = last is [var entry] ? entry.Number + 1 : 1,
            When = DateTimeOffset.FromUnixTimeMilliseconds(when.ToUnixTimeMilliseconds()),
            Who = who,
            What = what,
            About = about,
            Before = before,
            After = after,
        });
    }

    /// <summary>The newest entries on one thing, newest first.</summary>
    /// <param name="about">See <see cref="About"/>.</param>
    public static IReadOnlyList<AuditEntry> NewestOf(TalksStore store, string about, int count) =>
        store.Where(Rows, e => e.About == about, e => e.Number, descending: true, count);

    /// <summary>The newest entries, newest first.</summary>
    public static IReadOnlyList<AuditEntry> Newest(TalksStore store, int count = int.MaxValue) =>
        store.Where(Rows, e => e.Number > 0, e => e.Number, descending: true, count);
}
