using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>allowed_updates</c> of getUpdates and setWebhook.</summary>
internal static class AllowedUpdates
{
    private static readonly HashSet<string> Known =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message", "edited_business_message",
        "deleted_business_messages", "guest_message", "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query",
        "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request",
        "chat_boost", "removed_chat_boost", "managed_bot", "stopped_message_generation",
    ];

    /// <summary>Null where the call does not say.</summary>
    public static IReadOnlyCollection<string>? Read(Call call)
    {
        if (call.Parameters["allowed_updates"] is not JsonArray given)
            return null;
        var kinds = given.Select(k => k!.GetValue<string>()).ToList();
        return kinds.FirstOrDefault(k => !Known.Contains(k)) is { } stranger
            ? throw Refused.Strict($"allowed_updates holds {stranger}, which is no kind of update")
            : kinds;
    }
}
