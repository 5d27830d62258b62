namespace TalksBot.BotApi;

/// <summary>A <c>MessageEntity</c>: offset and length in UTF-16 units.</summary>
public sealed record ApiEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }

    public long? UserId { get; init; }

    public long? UnixTime { get; init; }

    public string? DateTimeFormat { get; init; }

    public int End => Offset + Length;
}
