using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>A source, or all sources of a tag, that only some chats see. Without such a record nothing is hidden; with an empty list nobody sees it.</summary>
internal sealed record SourceBinding
{
    /// <summary>Bound sources, by id.</summary>
    public static readonly Records<SourceBinding, string> Rows = new("source_bindings", b => b.What);

    /// <summary>Bound tags, by name.</summary>
    public static readonly Records<SourceBinding, string> Tags = new("tag_bindings", b => b.What);

    /// <summary>The source's id, or the tag.</summary>
    public required string What { get; init; }

    /// <summary>Ids of the chats, in order.</summary>
    public required IReadOnlyList<long> Chats { get; init; }
}

/// <summary>Counts the changes of all bindings, in the write that makes each: what was derived from an older count is out of date.</summary>
internal sealed record AudienceState(string Key, long Changes)
{
    public const string OnlyKey = "audience";

    public static readonly Records<AudienceState, string> Rows = new("audience_state", s => s.Key);
}
