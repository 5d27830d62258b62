using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Tests.Store;

/// <summary>Records of a made-up capability.</summary>
internal sealed record Note(string Id, string? Text)
{
    public static readonly Records<Note, string> Rows = new("notes", n => n.Id) { RaisesGeneration = true };

    public IReadOnlyList<string> Lines { get; init; } = [];
    public DateOnly Day { get; init; }
    public TimeOnly Hour { get; init; }
    public DateTimeOffset? At { get; init; }
}

internal sealed record Errand(long Id, ErrandState State, DateTimeOffset? Next)
{
    public static readonly Records<Errand, long> Rows = new("errands", e => e.Id, e => e.State, e => e.Next);
}

internal enum ErrandState
{
    Queued,
    Sending,
    Sent,
}
