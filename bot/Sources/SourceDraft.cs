using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources;

/// <summary>Something that a maintainer sent and that is not, or no longer, on its way into the texts: the file lies in a folder of its own, here stands what is known of it.</summary>
public sealed record SourceDraft
{
    public static readonly Records<SourceDraft, string> Rows = new("source_drafts", d => d.Key, d => d.By, d => d.Begun);

    /// <summary>Twelve letters and digits, in the callback data of its buttons.</summary>
    public required string Key { get; init; }

    /// <summary>The maintainer's id, and the chat in which he looks at it: his own with the bot.</summary>
    public required long By { get; init; }

    public required DateTimeOffset Begun { get; init; }

    /// <summary>What it is called in messages: the file's name, the address, or null for a post.</summary>
    public string? Name { get; init; }

    /// <summary>Of the file in the draft's folder; a name of our own making.</summary>
    public required string File { get; init; }

    /// <summary><see cref="Knowledge.Reading.ReadOptions"/> as JSON: what came with it.</summary>
    public required string Known { get; init; }

    /// <summary><see cref="Knowledge.Mending.SourceMend"/> as JSON: what was corrected since.</summary>
    public string Mend { get; init; } = "{}";

    /// <summary>Those that the source gets, in order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A post: another one may be joined to it.</summary>
    public bool IsPost { get; init; }

    /// <summary>The id of the source that it is a new version of; null for a text with an id of its own.</summary>
    public string? Instead { get; init; }

    /// <summary>The number of the questions that it was sent to answer; null for none.</summary>
    public long? Gap { get; init; }

    public DraftState State { get; init; }

    /// <summary>Of the source that it became.</summary>
    public string? Source { get; init; }

    /// <summary>The version of that source that it became.</summary>
    public int? Version { get; init; }

    /// <summary>It held many texts: they are undone together, or not at all.</summary>
    public bool IsMany { get; init; }

    /// <summary>Common to the drafts of all to whom the same text is proposed: one of them decides for all; null for what the maintainer sent himself.</summary>
    public string? Group { get; init; }

    /// <summary>The host of the feed that proposes it; null for what the maintainer sent himself.</summary>
    public string? From { get; init; }

    /// <summary>Of a proposal: the message that showed it, by its number on the way out; 0 for any other draft.</summary>
    public long Message { get; init; }
}

/// <summary>What became of a draft.</summary>
public enum DraftState
{
    Open,
    Added,
    Discarded,

    /// <summary>A proposal that was not shown yet.</summary>
    Proposed,
}
