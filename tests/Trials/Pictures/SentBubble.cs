using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Pages;
using TalksBot.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Trials.Pictures;

/// <summary>A message of the loopback server's chats, to be drawn.</summary>
internal static class SentBubble
{
    public static Bubble Of(ApiMessage message) => new(new MessageText(message.Words, [.. message.Entities.Where(IsShown).Select(Entity)]))
    {
        Keyboard = [.. message.Keyboard.Select(row => row.Select(button => new BubbleKey(button.Text, button.Url is not null)).ToArray())],
    };

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
}
