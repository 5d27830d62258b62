namespace TalksBot.BotApi;

/// <summary>A button under a message, or in the text of a rich one.</summary>
/// <param name="Action">The field that says what it does: <c>callback_data</c>, <c>url</c>, <c>copy_text</c>, …</param>
/// <param name="Json">The button as it was sent.</param>
public sealed record ApiButton(string Text, string Action, string Json)
{
    public string? Data { get; init; }

    public string? Url { get; init; }

    /// <summary>What <c>copy_text</c> copies or an inline switch types.</summary>
    public string? Value { get; init; }

    public string? Style { get; init; }
}
