using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>ReplyParameters</c>: the message replied to and the part of it that is quoted.</summary>
internal static class ReplyCheck
{
    /// <summary>Kinds that a quote has to carry along.</summary>
    private static readonly string[] Carried = ["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time"];

    /// <summary>Puts the reply into <paramref name="message"/>.</summary>
    /// <exception cref="Refused">No such message, or no such words in it.</exception>
    public static ApiMessage Into(ApiMessage message, Call call, ApiChat chat, ApiTopic? topic)
    {
        if (call.Object("reply_parameters") is not { } reply)
            return message;
        var home = reply["chat_id"] is { } other && other.ToString() != chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? Other(call.World, other.ToString())
            : chat;
        var target = home.Find((int)reply.Number("message_id")!);
        var elsewhere = home != chat || (topic is not null && target is not null && target.ThreadId != topic.Id);
        if (target is null)
            return reply.Flag("allow_sending_without_reply") && !elsewhere ? message : throw Refused.BadRequest("message to be replied not found");
        return message with
        {
            ReplyToId = target.Id,
            ReplyToChatId = home == chat ? null : home.Id,
            ThreadId = message.ThreadId ?? (home == chat ? Threads.OfReply(chat, target) : null),
            IsTopicMessage = message.IsTopicMessage || (home == chat && chat.IsForum && target.IsTopicMessage),
            Quote = Quoted(reply, target),
        };
    }

    private static ApiChat Other(World world, string id) =>
        long.TryParse(id, out var number) && world.Chats.TryGetValue(number, out var chat) ? chat : throw Refused.BadRequest("chat not found");

    private static ApiQuote? Quoted(JsonObject reply, ApiMessage target)
    {
        if (reply.Text("quote") is not { Length: > 0 } given)
            return null;
        var (text, entities) = ContentCheck.Formatted(given, reply.Text("quote_parse_mode"), reply.Items("quote_entities"));
        if (text.Length > Most.Quote)
            throw Refused.BadRequest("QUOTE_TEXT_INVALID");
        var words = target.Text ?? "";
        var wanted = (int)(reply.Number("quote_position") ?? 0);
        // The position is a hint: the nearest place with the same words and the same marks counts.
        var place = Places(words, text)
            .Where(p => Marks(target.Entities, p, text.Length).SequenceEqual(Marks(entities, 0, text.Length)))
            .OrderBy(p => Math.Abs(p - wanted))
            .Select(p => (int?)p)
            .FirstOrDefault();
        return place is { } found ? new ApiQuote(text, found) { Entities = entities } : throw Refused.BadRequest("QUOTE_TEXT_INVALID");
    }

    private static IEnumerable<int> Places(string words, string part)
    {
        for (var at = words.IndexOf(part, StringComparison.Ordinal); at >= 0; at = words.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static List<(string Type, int From, int To)> Marks(IEnumerable<ApiEntity> entities, int from, int length) =>
    [
        .. entities.Where(e => Carried.Contains(e.Type) && e.Offset < from + length && e.End > from)
            .Select(e => (e.Type, From: Math.Max(0, e.Offset - from), To: Math.Min(length, e.End - from)))
            .Order(),
    ];
}
