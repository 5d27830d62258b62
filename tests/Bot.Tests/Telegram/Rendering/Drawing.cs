using System.Text;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>A message as text, for people who approve it: ┃ stands before the lines of a quotation, ┇ before those of a folded one, ~ and ^ for wide and narrow spaces that do not break.</summary>
internal static class Drawing
{
    public static string Of(RenderedMessage message) => string.Join("\n────────\n", message.Parts.Select(Of));

    public static string Of(MessageText message)
    {
        var drawn = new StringBuilder();
        for (var i = 0; i <= message.Text.Length; i++)
        {
            foreach (var entity in message.Entities.Reverse().Where(e => e.Offset + e.Length == i))
                drawn.Append(Closed(entity));
            if (i == message.Text.Length)
                break;
            if (i == 0 || message.Text[i - 1] == '\n')
                drawn.Append(Bar(message, i));
            foreach (var entity in message.Entities.Where(e => e.Offset == i))
                drawn.Append(Opened(entity));
            drawn.Append(message.Text[i] switch { '\u00a0' => '~', '\u202f' => '^', var c => c });
        }

        return drawn.ToString();
    }

    private static string Bar(MessageText message, int at) => message.Entities.FirstOrDefault(e => e.Offset <= at && at < e.Offset + e.Length)?.Type switch
    {
        MessageEntityType.Blockquote => "┃ ",
        MessageEntityType.ExpandableBlockquote => "┇ ",
        _ => "",
    };

    private static string Opened(MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Bold => "<b>",
        MessageEntityType.Italic => "<i>",
        MessageEntityType.TextLink => $"<a {entity.Url}>",
        _ => "",
    };

    private static string Closed(MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Bold => "</b>",
        MessageEntityType.Italic => "</i>",
        MessageEntityType.TextLink => "</a>",
        _ => "",
    };
}
