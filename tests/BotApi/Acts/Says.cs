namespace TalksBot.BotApi;

/// <summary>More about a message that somebody writes.</summary>
public sealed record Says
{
    /// <summary>The topic; its id.</summary>
    public int? Thread { get; init; }

    public ApiMessage? ReplyTo { get; init; }

    /// <summary>A part of <see cref="ReplyTo"/> chosen by hand; its position is found.</summary>
    public string? Quote { get; init; }

    public IReadOnlyList<ApiEntity> Entities { get; init; } = [];

    /// <summary>Written in the name of the group or of this channel.</summary>
    public ApiChat? SenderChat { get; init; }

    /// <summary>Where it was forwarded from, a <c>MessageOrigin</c> in JSON.</summary>
    public string? ForwardOrigin { get; init; }

    /// <summary>More fields of the message, as a JSON object: <c>{"media_group_id":"1"}</c>.</summary>
    public string? Extra { get; init; }

    /// <summary>When it was written; now by default. For the hours that a bot was away.</summary>
    public DateTimeOffset? At { get; init; }
}
