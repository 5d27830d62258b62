using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Trials.Pictures;

/// <summary>A message as a chat shows it.</summary>
internal sealed record Bubble(MessageText Text)
{
    private const string Time = "14:02";

    /// <summary>Written by the one who looks at the chat.</summary>
    public bool Mine { get; init; }

    /// <summary>Shown above the text, in groups.</summary>
    public string? Sender { get; init; }

    /// <summary>Whom and what the message replies to.</summary>
    public (string Name, string Text)? ReplyTo { get; init; }

    /// <summary>A PNG above the text; empty for none.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    public IReadOnlyList<IReadOnlyList<ApiButton>> Keyboard { get; init; } = [];

    /// <summary>Folded quotations are shown as after a tap.</summary>
    public bool Unfolded { get; init; }

    public static Bubble Of(ApiMessage message) => new(new MessageText(message.Words, [.. message.Entities.Where(IsShown).Select(Entity)]))
    {
        Keyboard = message.Keyboard,
        Picture = message.File is { Kind: "photo" } photo ? photo.Bytes : default,
    };

    public string Html()
    {
        var sender = Sender is null ? "" : $"<div class=\"sender\">{MessageHtml.Escaped(Sender)}</div>";
        var reply = ReplyTo is var (name, text)
            ? $"<div class=\"reply\"><div class=\"sender\">{MessageHtml.Escaped(name)}</div><div class=\"replied\">{MessageHtml.Escaped(text)}</div></div>"
            : "";
        var picture = Picture.IsEmpty ? "" : $"<img src=\"data:image/png;base64,{Convert.ToBase64String(Picture.Span)}\">";
        var said = $"<div class=\"text\">{MessageHtml.Of(Text, Unfolded)}<span class=\"time\">{Time}</span></div>";
        var keys = Keyboard.Select(row => $"<div class=\"keys\">{string.Concat(row.Select(Key))}</div>");
        return $"<div class=\"row {(Mine ? "mine" : "theirs")}\"><div class=\"message\"><div class=\"bubble\">{sender}{reply}{picture}{said}</div>{string.Concat(keys)}</div></div>";
    }

    // What the server finds by itself (commands, mentions) has no look of its own here.
    private static bool IsShown(ApiEntity entity) => entity.Type is "bold" or "italic" or "blockquote" or "expandable_blockquote" or "text_link";

    private static MessageEntity Entity(ApiEntity entity) => new()
    {
        Type = entity.Type switch
        {
            "bold" => MessageEntityType.Bold,
            "italic" => MessageEntityType.Italic,
            "blockquote" => MessageEntityType.Blockquote,
            "expandable_blockquote" => MessageEntityType.ExpandableBlockquote,
            _ => MessageEntityType.TextLink,
        },
        Offset = entity.Offset,
        Length = entity.Length,
        Url = entity.Url,
    };

    private static string Key(ApiButton button) => $"<div class=\"key\">{MessageHtml.Escaped(button.Text)}{(button.Url is null ? "" : "<span class=\"out\">↗</span>")}</div>";
}
