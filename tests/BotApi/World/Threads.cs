namespace TalksBot.BotApi;

/// <summary><c>message_thread_id</c> of what is received.</summary>
internal static class Threads
{
    /// <summary>
    /// Where a reply stands. In a forum it is the topic; in another supergroup Telegram numbers each chain of replies as well, without
    /// <c>is_topic_message</c>, and takes no message for such a number.
    /// </summary>
    public static int? OfReply(ApiChat chat, ApiMessage? target) =>
        target is null || target.ChatId != chat.Id || chat.Kind != ChatKind.Supergroup ? null
        : chat.IsForum ? target.IsTopicMessage ? target.ThreadId : null
        : target.ThreadId ?? target.Id;
}
