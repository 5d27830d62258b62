using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests;

/// <summary>A chat's subscription: what its people chose for its digest. A chat of which nothing is stored has the defaults, switched off.</summary>
public sealed record DigestSettings
{
    public static readonly Records<DigestSettings, long> Rows = new("digest_settings", s => s.Chat, s => s.SetBy);

    /// <summary>The chat's id.</summary>
    public required long Chat { get; init; }

    public bool IsOn { get; init; }

    /// <summary>The topic of a forum that it is posted in; null for the chat itself.</summary>
    public int? Thread { get; init; }

    public DigestSchedule Schedule { get; init; } = DigestSchedule.Default;

    /// <summary>The zone's name in the tz database ("Europe/Paris"); null for the one of the configuration (Digests:TimeZone).</summary>
    public string? Zone { get; init; }

    /// <summary>"fr", "en" or "ru"; null for the chat's language.</summary>
    public string? Lang { get; init; }

    public DigestLength Length { get; init; } = DigestLength.Normal;

    /// <summary>Tags whose sources it draws on; null for all that the chat may see.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Hours of the chat's zone in which nothing is posted: what falls into them comes at their end. Null for none.</summary>
    public QuietHours? Quiet { get; init; }

    public bool Pin { get; init; }

    /// <summary>Whether it comes without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether the questions that no text answered are added; for owners' own chats.</summary>
    public bool Gaps { get; init; }

    /// <summary>Whether it is of the archive: what the chat was not shown yet, not only what is new.</summary>
    public bool Archive { get; init; }

    /// <summary>Speakers of whom people asked to see fewer words.</summary>
    public IReadOnlyList<string> FewerOf { get; init; } = [];

    /// <summary>Who switched it on, and is told when it cannot be posted; 0 when anonymous.</summary>
    public long SetBy { get; init; }

    /// <summary>From when on its days, hour, zone and quiet hours are what they are: what would have been due by them before was never awaited. Null for always.</summary>
    public DateTimeOffset? Since { get; init; }

    public static DigestSettings Of(TalksStore store, long chat) => store.Find(Rows, chat) ?? new DigestSettings { Chat = chat };

    /// <summary>Changes what a chat chose, as it stands within the write, and leaves in the trail who did it and what was otherwise before.</summary>
    /// <param name="by">The person; 0 for an anonymous administrator.</param>
    /// <returns>What is stored now.</returns>
    public static DigestSettings Change(StoreWriter tx, long chat, long by, DateTimeOffset when, Func<DigestSettings, DigestSettings> change)
    {
        var before = tx.Find(Rows, chat) ?? new DigestSettings { Chat = chat };
        var after = change(before) with { Chat = chat };
        if (after.IsOn && !before.IsOn)
            after = after with { SetBy = by };
        if ((after.Schedule, after.Zone, after.Quiet) != (before.Schedule, before.Zone, before.Quiet))
            after = after with { Since = when };
        if (after.IsSameAs(before))
            return before;
        string[] was = [.. before.Print()], now = [.. after.Print()];
        tx.Upsert(Rows, after);
        AuditEntry.Write(tx, when, by, AuditAct.DigestChanged, AuditEntry.Chat(chat), string.Join("; ", was.Except(now)), string.Join("; ", now.Except(was)));
        return after;
    }

    /// <summary>Whether all is chosen as there.</summary>
    public bool IsSameAs(DigestSettings other) => Print().SequenceEqual(other.Print(), StringComparer.Ordinal);

    /// <summary>Each choice as the trail calls it.</summary>
    private IEnumerable<string> Print() =>
    [
        IsOn ? "on" : "off",
        $"topic {Or(Thread?.ToString(CultureInfo.InvariantCulture), "none")}",
        Schedule.Rhythm == DigestRhythm.Cron ? $"cron {Schedule.Cron}" : string.Create(CultureInfo.InvariantCulture, $"{Schedule.Rhythm} {(Schedule.Rhythm == DigestRhythm.Weekly ? $"{Schedule.Day} " : "")}{Schedule.At:HH\\:mm}"),
        $"zone {Or(Zone, "default")}",
        $"language {Or(Lang, "the chat’s")}",
        $"length {Length}",
        $"tags {Or(Tags is null ? null : string.Join(", ", Tags), "all")}",
        $"quiet {Or(Quiet is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Quiet.From:HH\\:mm}–{Quiet.To:HH\\:mm}"), "never")}",
        $"pin {Pin}",
        $"silent {Silent}",
        $"gaps {Gaps}",
        $"archive {Archive}",
        $"fewer of {Or(FewerOf.Count == 0 ? null : string.Join(", ", FewerOf), "nobody")}",
    ];

    private static string Or(string? value, string none) => value ?? none;
}

/// <summary>How long a digest may be; the value is the number of points at most.</summary>
public enum DigestLength
{
    Brief = 3,
    Normal = 5,
    Full = 7,
}
