namespace TalksBot.Knowledge.Reading;

/// <summary>Thrown by a format's reader for a file that it gives up; it ends as a <see cref="ReadRefusal"/>.</summary>
internal sealed class UnreadableException(RefusalReason reason, string? detail = null, Exception? inner = null) : Exception(reason.ToString(), inner)
{
    public RefusalReason Reason { get; } = reason;
    public string? Detail { get; } = detail;
}
