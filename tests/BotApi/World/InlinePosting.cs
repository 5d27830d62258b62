using System.Globalization;

namespace TalksBot.BotApi;

/// <summary>Makes a result of inline or guest mode a message of a chat.</summary>
internal static class InlinePosting
{
    public static ApiMessage Post(World world, ApiChat chat, ApiInlineResult result, ApiUser from, bool viaBot, ApiMessage? repliesTo = null)
    {
        var message = result.Content.Into(world.NewMessage(chat)) with
        {
            From = from,
            ViaBot = viaBot,
            MeantForBot = true,
            SentByBot = !viaBot,
            ReplyToId = repliesTo?.Id,
            ThreadId = repliesTo?.ThreadId,
            IsTopicMessage = repliesTo?.IsTopicMessage ?? false,
        };
        message = message with { InlineMessageId = "inline-" + message.Order.ToString(CultureInfo.InvariantCulture) };
        world.InlineMessages.Add(message.InlineMessageId!, (chat.Id, message.Id));
        world.Put(chat, message);
        return message;
    }
}
