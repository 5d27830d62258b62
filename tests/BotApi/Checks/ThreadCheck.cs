namespace TalksBot.BotApi;

/// <summary>Where in a chat something goes (<c>message_thread_id</c>).</summary>
internal static class ThreadCheck
{
    /// <summary>The general topic of a forum, which has no id for those who send.</summary>
    private const int General = 1;

    /// <returns>Null for a chat without topics, and for the general one.</returns>
    /// <exception cref="Refused">No such topic, or it is closed.</exception>
    public static ApiTopic? Topic(Call call, ApiChat chat)
    {
        if (call.Number("message_thread_id") is not { } given)
            return null;
        if (!chat.IsForum)
            throw Refused.BadRequest("message thread not found");
        if (given == General || !chat.Topics.TryGetValue((int)given, out var topic))
            throw Refused.BadRequest("message thread not found");
        if (topic.IsClosed && chat.Members.GetValueOrDefault(call.World.Bot.Id) is not { IsAdmin: true })
            throw Refused.BadRequest("TOPIC_CLOSED");
        return topic;
    }
}
