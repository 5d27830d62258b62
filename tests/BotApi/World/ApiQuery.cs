namespace TalksBot.BotApi;

/// <summary>Something that the bot has to answer within a time: a pressed button, an inline question, a guest's call.</summary>
public sealed class ApiQuery
{
    internal ApiQuery(string id, string kind, ApiUser from, DateTimeOffset asked) => (Id, Kind, From, Asked) = (id, kind, from, asked);

    public string Id { get; }

    /// <summary>As the update is called: <c>callback_query</c>, <c>inline_query</c>, <c>guest_message</c>.</summary>
    public string Kind { get; }

    public ApiUser From { get; }

    public DateTimeOffset Asked { get; }

    /// <summary>The message with the button, the guest's message, or null.</summary>
    public ApiMessage? Message { get; internal set; }

    public DateTimeOffset? AnsweredAt { get; internal set; }

    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>Of a callback: the notice; null for none.</summary>
    public string? Text { get; internal set; }

    public bool ShowsAlert { get; internal set; }

    /// <summary>Of a callback: the address that opens.</summary>
    public string? Url { get; internal set; }

    /// <summary>The parameters of the answer, as JSON.</summary>
    public string? AnswerJson { get; internal set; }

    /// <summary>Of an inline or guest query: the results offered.</summary>
    public IReadOnlyList<ApiInlineResult> Results { get; internal set; } = [];

    /// <summary>Of a guest query: the message sent.</summary>
    public ApiMessage? Sent { get; internal set; }

    /// <summary>Of an inline query: the text and the offset asked for.</summary>
    internal string Asks { get; init; } = "";
}
