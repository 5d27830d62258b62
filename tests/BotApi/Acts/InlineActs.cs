using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Inline mode, and the bot called as a guest.</summary>
public static class InlineActs
{
    /// <summary>Types <c>@bot text</c> in some chat.</summary>
    /// <param name="text">At most 256 characters.</param>
    /// <param name="offset">What the answer before gave as <c>next_offset</c>.</param>
    /// <param name="chatType"><c>sender</c>, <c>private</c>, <c>group</c>, <c>supergroup</c>, <c>channel</c> or null.</param>
    public static ApiQuery InlineQuery(this BotApiServer server, ApiUser person, string text, string offset = "", string? chatType = "sender") => server.Change(world =>
    {
        if (!world.Options.InlineMode)
            throw new InvalidOperationException("Inline mode is off.");
        if (text.Length > 256)
            throw new ArgumentException("Apps send no more than 256 characters.", nameof(text));
        var query = new ApiQuery(world.NewQueryId(), "inline_query", person, world.Now) { Asks = text };
        world.Queries.Add(query);
        var json = new JsonObject { ["id"] = query.Id, ["from"] = UserJson.Of(person), ["query"] = text, ["offset"] = offset };
        json.Set("chat_type", chatType);
        world.Updates.Add("inline_query", json, person.Id);
        return query;
    });

    /// <summary>Sends one of the results to a chat; the bot learns of it if feedback is on.</summary>
    /// <returns>The message; its <see cref="ApiMessage.InlineMessageId"/> is null where there is no keyboard, and then it cannot be edited.</returns>
    public static ApiMessage ChooseInlineResult(this BotApiServer server, ApiQuery query, ApiInlineResult result, ApiChat chat) => server.Change(world =>
    {
        var message = InlinePosting.Post(world, chat, result, query.From, viaBot: true);
        if (message.Keyboard.Count == 0)
        {
            world.InlineMessages.Remove(message.InlineMessageId!);
            message = message with { InlineMessageId = null };
            world.Put(chat, message);
        }

        // "Messages sent via the bot" are among those that privacy mode lets through.
        if (chat.Members.GetValueOrDefault(world.Bot.Id) is { IsIn: true } || chat.Person == query.From)
            world.Updates.Add("message", MessageJson.Of(world, message), chat.Id);
        if (world.Options.InlineFeedback)
        {
            var json = new JsonObject { ["result_id"] = result.Id, ["from"] = UserJson.Of(query.From), ["query"] = query.Asks };
            json.Set("inline_message_id", message.InlineMessageId);
            world.Updates.Add("chosen_inline_result", json, query.From.Id);
        }

        return message;
    });

    /// <summary>Calls the bot by a mention in a chat that it is not in (guest mode).</summary>
    public static ApiQuery GuestMessage(this BotApiServer server, ApiUser person, ApiChat chat, string text, ApiMessage? replyTo = null) => server.Change(world =>
    {
        if (!world.Options.GuestMode)
            throw new InvalidOperationException("Guest mode is off.");
        var query = new ApiQuery(world.NewQueryId(), "guest_message", person, world.Now);
        var message = world.NewMessage(chat) with
        {
            From = person,
            Text = text,
            Words = text,
            Entities = FoundEntities.In(text, []),
            ReplyToId = replyTo?.Id,
            ThreadId = replyTo?.ThreadId,
        };
        world.Put(chat, message);
        query.Message = message;
        world.Queries.Add(query);
        var json = MessageJson.Of(world, message);
        json["guest_query_id"] = query.Id;
        world.Updates.Add("guest_message", json, chat.Id);
        return query;
    });
}
