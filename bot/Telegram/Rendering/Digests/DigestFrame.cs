using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>What stands around a digest's points, and where it goes.</summary>
/// <param name="Thread">The topic of a forum; null for the chat itself.</param>
/// <param name="From">Beginning of the period that is told of.</param>
/// <param name="To">Its end: when the digest is due.</param>
/// <param name="Zone">Of the chat: the days are told in it.</param>
/// <param name="Silent">Whether it comes without a sound.</param>
/// <param name="Pin">Whether it is pinned once it stands in the chat.</param>
/// <param name="Skipped">When a digest before this one was due that was not posted; null for none.</param>
/// <param name="IsPreview">Whether somebody only looks at it: it says so, and has no buttons that would change anything.</param>
/// <param name="Gaps">Questions that no text answered, for owners; empty for none.</param>
internal sealed record DigestFrame(
    long Chat, int? Thread, DateTimeOffset From, DateTimeOffset To, TimeZoneInfo Zone, bool Silent, bool Pin, DateTimeOffset? Skipped, bool IsPreview, IReadOnlyList<string> Gaps)
{
    /// <summary>The key of the kept answer that holds its quotations, for its buttons; null for none: then no button opens anything.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it tells of what the chat was not shown yet, not of what is new.</summary>
    public bool IsOfArchive { get; init; }

    /// <summary>Of a chat's digest, by what its people chose and what it was told before.</summary>
    public static DigestFrame Of(DigestSettings settings, DigestProgress progress, DateTimeOffset to, TimeZoneInfo zone, IReadOnlyList<string> gaps) => new(
        settings.Chat, settings.Thread, progress.From, to, zone, settings.Silent, settings.Pin, progress.Skipped, IsPreview: false, gaps)
    {
        IsOfArchive = settings.Archive,
    };
}
