using System.Net;
using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Rendering.Pages;

/// <summary>A message's text with its entities as HTML: a drawing for people, not what is sent.</summary>
internal static class MessageHtml
{
    /// <param name="unfolded">Whether folded quotations are shown as after a tap.</param>
    public static string Of(MessageText message, bool unfolded = false)
    {
        var html = new StringBuilder();
        for (var i = 0; i <= message.Text.Length; i++)
        {
            foreach (var entity in message.Entities.Reverse().Where(e => e.Offset + e.Length == i))
                html.Append(Closing(entity));
            if (i == message.Text.Length)
                break;
            foreach (var entity in message.Entities.Where(e => e.Offset == i))
                html.Append(Opening(entity, unfolded));
            // A block ends its line by itself.
            if (message.Text[i] != '\n' || !message.Entities.Any(e => IsBlock(e) && e.Offset + e.Length == i))
                html.Append(Character(message.Text, ref i));
        }

        return html.ToString();
    }

    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static string Character(string text, ref int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? text.Substring(i++, 2) : text[i] == '\0' ? " " : Escaped(text[i].ToString());

    private static string Opening(MessageEntity entity, bool unfolded) => entity.Type switch
    {
        MessageEntityType.Blockquote => "<blockquote>",
        MessageEntityType.ExpandableBlockquote => unfolded ? "<blockquote class=\"foldable\">" : "<blockquote class=\"foldable folded\">",
        MessageEntityType.Bold => "<b>",
        MessageEntityType.Italic => "<i>",
        MessageEntityType.TextLink => $"<a href=\"{Escaped(entity.Url!)}\">",
        _ => throw new NotSupportedException($"{entity.Type} is not drawn."),
    };

    private static string Closing(MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote => "</blockquote>",
        MessageEntityType.Bold => "</b>",
        MessageEntityType.Italic => "</i>",
        _ => "</a>",
    };

    private static bool IsBlock(MessageEntity entity) => entity.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote;
}
