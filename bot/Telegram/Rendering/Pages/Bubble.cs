namespace TalksBot.Bot.Telegram.Rendering.Pages;

/// <summary>A message as a chat shows it.</summary>
internal sealed record Bubble(MessageText Text)
{
    /// <summary>When it was sent, as the chat shows it.</summary>
    public string Time { get; init; } = "14:02";

    /// <summary>Written by the one who looks at the chat.</summary>
    public bool Mine { get; init; }

    /// <summary>Shown above the text, in groups.</summary>
    public string? Sender { get; init; }

    /// <summary>Whom and what the message replies to.</summary>
    public (string Name, string Text)? ReplyTo { get; init; }

    public IReadOnlyList<IReadOnlyList<BubbleKey>> Keyboard { get; init; } = [];

    /// <summary>Folded quotations are shown as after a tap.</summary>
    public bool Unfolded { get; init; }

    public string Html()
    {
        var sender = Sender is null ? "" : $"<div class=\"sender\">{MessageHtml.Escaped(Sender)}</div>";
        var reply = ReplyTo is var (name, text)
            ? $"<div class=\"reply\"><div class=\"sender\">{MessageHtml.Escaped(name)}</div><div class=\"replied\">{MessageHtml.Escaped(text)}</div></div>"
            : "";
        var said = $"<div class=\"text\">{MessageHtml.Of(Text, Unfolded)}<span class=\"time\">{Time}</span></div>";
        var keys = Keyboard.Select(row => $"<div class=\"keys\">{string.Concat(row.Select(Key))}</div>");
        return $"<div class=\"row {(Mine ? "mine" : "theirs")}\"><div class=\"message\"><div class=\"bubble\">{sender}{reply}{said}</div>{string.Concat(keys)}</div></div>";
    }

    private static string Key(BubbleKey key) => $"<div class=\"key\">{MessageHtml.Escaped(key.Text)}{(key.IsLink ? "<span class=\"out\">↗</span>" : "")}</div>";
}

/// <summary>A button under a message.</summary>
internal sealed record BubbleKey(string Text, bool IsLink);
