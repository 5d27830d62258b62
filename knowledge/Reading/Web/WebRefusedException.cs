namespace TalksBot.Knowledge.Reading.Web;

/// <summary>An address that gives no page, and why.</summary>
/// <param name="detail">The thing itself: a status, a media type, a size; see <see cref="ReadRefusal"/>.</param>
public sealed class WebRefusedException(RefusalReason reason, string? detail = null, Exception? inner = null) : Exception($"{reason} {detail}", inner)
{
    public RefusalReason Reason { get; } = reason;

    public string? Detail { get; } = detail;

    /// <summary>How long the server asks to be left alone (<c>Retry-After</c>); null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
