using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Trials.Pictures;

/// <summary>A message as a chat shows it.</summary>
/// <param name="Mine">Written by the one who looks at the chat.</param>
/// <param name="Time">"14:02".</param>
internal sealed record Bubble(MessageText Text, bool Mine, string Time)
{
    /// <summary>Shown above the text, in groups.</summary>
    public string? Sender { get; init; }

    /// <summary>Whom and what the message replies to.</summary>
    public (string Name, string Text)? ReplyTo { get; init; }

    public InlineKeyboardMarkup? Keyboard { get; init; }

    /// <summary>Folded quotations are shown as after a tap.</summary>
    public bool Unfolded { get; init; }

    public string Html()
    {
        var sender = Sender is null ? "" : $"<div class=\"sender\">{MessageHtml.Escaped(Sender)}</div>";
        var reply = ReplyTo is var (name, text)
            ? $"<div class=\"reply\"><div class=\"sender\">{MessageHtml.Escaped(name)}</div><div class=\"replied\">{MessageHtml.Escaped(text)}</div></div>"
            : "";
        var said = $"<div class=\"text\">{MessageHtml.Of(Text, Unfolded)}<span class=\"time\">{Time}</span></div>";
        var keys = (Keyboard?.InlineKeyboard ?? []).Select(row => $"<div class=\"keys\">{string.Concat(row.Select(Key))}</div>");
        return $"<div class=\"row {(Mine ? "mine" : "theirs")}\"><div class=\"message\"><div class=\"bubble\">{sender}{reply}{said}</div>{string.Concat(keys)}</div></div>";
    }

    private static string Key(InlineKeyboardButton button) => $"<div class=\"key\">{MessageHtml.Escaped(button.Text)}{(button.Url is null ? "" : "<span class=\"out\">↗</span>")}</div>";
}
