using TalksBot.Bot.Digests.Schedule;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests;

/// <summary>A chat's subscription: what its people chose for its digest. A chat of which nothing is stored has the defaults, switched off.</summary>
public sealed record DigestSettings
{
    public static readonly Records<DigestSettings, long> Rows = new("digest_settings", s => s.Chat);

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

    public static DigestSettings Of(TalksStore store, long chat) => store.Find(Rows, chat) ?? new DigestSettings { Chat = chat };
}

/// <summary>How long a digest may be; the value is the number of points at most.</summary>
public enum DigestLength
{
    Brief = 3,
    Normal = 5,
    Full = 7,
}
