using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>answerCallbackQuery, answerInlineQuery, answerGuestQuery: each in time, and once.</summary>
internal static class Answers
{
    public static JsonNode Callback(Call call)
    {
        var text = call.Text("text");
        if (text?.Length > Most.CallbackAnswer)
            throw Refused.BadRequest("MESSAGE_TOO_LONG");
        var query = Open(call, "callback_query_id", "callback_query", call.Options.CallbackLife);
        if (call.Text("url") is { Length: > 0 } url && !url.StartsWith("https://t.me/" + call.World.Bot.Username + "?", StringComparison.OrdinalIgnoreCase)
            && !url.StartsWith("t.me/" + call.World.Bot.Username + "?", StringComparison.OrdinalIgnoreCase))
            throw Refused.BadRequest("URL_INVALID");
        Close(call, query);
        (query.Text, query.ShowsAlert, query.Url) = (string.IsNullOrEmpty(text) ? null : text, call.Flag("show_alert"), call.Text("url"));
        return true;
    }

    public static JsonNode Inline(Call call)
    {
        if (call.Parameters["results"] is not JsonArray given)
            throw Refused.BadRequest("results are not specified");
        if (given.Count > Most.InlineResults)
            throw Refused.BadRequest("too many inline query results specified");
        if (Encoding.UTF8.GetByteCount(call.Text("next_offset") ?? "") > Most.InlineId)
            throw Refused.BadRequest("NEXT_OFFSET_INVALID");
        if (call.Number("cache_time") is < 0)
            throw Refused.BadRequest("CACHE_TIME_INVALID");
        Button(call.Object("button"));
        var results = given.Select(r => InlineResultCheck.Result(r!.AsObject())).ToList();
        if (results.Select(r => r.Id).Distinct().Count() != results.Count)
            throw Refused.BadRequest("RESULT_ID_DUPLICATE");
        var query = Open(call, "inline_query_id", "inline_query", call.Options.InlineLife);
        Close(call, query);
        query.Results = results;
        return true;
    }

    public static JsonNode Guest(Call call)
    {
        if (call.Object("result") is not { } given)
            throw Refused.BadRequest("result isn't specified");
        var result = InlineResultCheck.Result(given);
        var query = Open(call, "guest_query_id", "guest_message", call.Options.GuestLife);
        Close(call, query);
        query.Results = [result];
        var asked = query.Message!;
        query.Sent = InlinePosting.Post(call.World, call.World.Chats[asked.ChatId], result, call.World.Bot, viaBot: false, asked);
        return new JsonObject { ["inline_message_id"] = query.Sent.InlineMessageId };
    }

    private static ApiQuery Open(Call call, string parameter, string kind, TimeSpan life) =>
        call.World.Queries.Open(call.Text(parameter) ?? "", kind, call.World.Now, life);

    private static void Close(Call call, ApiQuery query) =>
        (query.AnsweredAt, query.AnswerJson) = (call.World.Now, call.Parameters.Out());

    private static void Button(JsonObject? button)
    {
        if (button is null)
            return;
        if (button.Text("start_parameter") is not { } parameter)
            throw Refused.BadRequest("can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field");
        if (!StartParameter.IsValid(parameter))
            throw Refused.BadRequest("START_PARAM_INVALID");
    }
}
