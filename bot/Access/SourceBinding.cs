using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>A source that only some chats see. Without such a record it is public; with an empty list nobody sees it.</summary>
internal sealed record SourceBinding
{
    public static readonly Records<SourceBinding, string> Rows = new("source_bindings", b => b.Source);

    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>Ids of the chats, in order.</summary>
    public required IReadOnlyList<long> Chats { get; init; }
}

/// <summary>Counts the changes of all bindings, in the write that makes each: what was derived from an older count is out of date.</summary>
internal sealed record AudienceState(string Key, long Changes)
{
    public const string OnlyKey = "audience";

    public static readonly Records<AudienceState, string> Rows = new("audience_state", s => s.Key);
}
