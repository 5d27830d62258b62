namespace TalksBot.BotApi;

/// <summary>What a message says, checked: the part that sending, editing, inline results and drafts share.</summary>
public sealed record ApiContent
{
    public string? Text { get; init; }

    public IReadOnlyList<ApiEntity> Entities { get; init; } = [];

    public string? RichJson { get; init; }

    public string Words { get; init; } = "";

    public IReadOnlyList<ApiButton> RichButtons { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<ApiButton>> Keyboard { get; init; } = [];

    public string? OtherMarkup { get; init; }

    public bool LinkPreviewDisabled { get; init; }

    public ApiFile? File { get; init; }

    internal ApiMessage Into(ApiMessage message) => message with
    {
        Text = Text,
        Entities = Entities,
        RichJson = RichJson,
        Words = Words,
        RichButtons = RichButtons,
        Keyboard = Keyboard,
        OtherMarkup = OtherMarkup,
        LinkPreviewDisabled = LinkPreviewDisabled,
        File = File,
    };

    /// <summary>editMessageText: "message is not modified" is about text, entities and buttons.</summary>
    internal bool IsAsIn(ApiMessage message) =>
        Text == message.Text && RichJson == message.RichJson && Entities.SequenceEqual(message.Entities)
        && SameKeyboard(Keyboard, message.Keyboard);

    internal static bool SameKeyboard(IReadOnlyList<IReadOnlyList<ApiButton>> a, IReadOnlyList<IReadOnlyList<ApiButton>> b) =>
        a.Count == b.Count && a.Zip(b).All(rows => rows.First.SequenceEqual(rows.Second));
}
