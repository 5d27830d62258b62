using System.Globalization;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Buttons and drafts: what people touch.</summary>
public static class Pressing
{
    /// <summary>Presses the button in a row and a column, counted from 0.</summary>
    public static ApiQuery PressButton(this BotApiServer server, ApiUser person, ApiMessage message, int row, int column) =>
        server.PressButton(person, message, server.Current(message).Keyboard[row][column]);

    /// <summary>Presses the button with this label, in the keyboard or in the text.</summary>
    public static ApiQuery PressButton(this BotApiServer server, ApiUser person, ApiMessage message, string label) =>
        server.PressButton(person, message, server.Current(message).Buttons.FirstOrDefault(b => b.Text == label)
            ?? throw new ArgumentException($"“{label}” is not among: {string.Join(", ", server.Current(message).Buttons.Select(b => b.Text))}.", nameof(label)));

    public static ApiQuery PressButton(this BotApiServer server, ApiUser person, ApiMessage message, ApiButton button) =>
        server.PressData(person, message, button.Data ?? throw new ArgumentException($"“{button.Text}” sends nothing: it is {button.Action}.", nameof(button)));

    /// <summary>Sends data as a button would, whether there is one with it or not: apps can be made to ("CallbackQuery").</summary>
    public static ApiQuery PressData(this BotApiServer server, ApiUser person, ApiMessage message, string data) => server.Change(world =>
    {
        var chat = world.Chats[message.ChatId];
        var query = new ApiQuery(world.NewQueryId(), "callback_query", person, world.Now) { Message = message };
        world.Queries.Add(query);
        var json = new JsonObject
        {
            ["id"] = query.Id,
            ["from"] = UserJson.Of(person),
            ["chat_instance"] = (chat.Id * 7_919).ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        };
        if (message.InlineMessageId is { } inline)
            json["inline_message_id"] = inline;
        else
            json["message"] = chat.Find(message.Id) is { } now ? MessageJson.Of(world, now) : MessageJson.Inaccessible(world, message);
        world.Updates.Add("callback_query", json, chat.Id);
        return query;
    });

    /// <summary>Presses the stop button of the draft in a private chat.</summary>
    /// <exception cref="InvalidOperationException">There is no draft that can be stopped.</exception>
    public static void StopDraft(this BotApiServer server, ApiUser person) => server.Change(world =>
    {
        var chat = world.PrivateChat(person);
        var draft = chat.Drafts.Values.LastOrDefault(d => d.CanStop) ?? throw new InvalidOperationException("There is no draft that can be stopped.");
        if (!draft.KeepOnStop)
            chat.Drafts.Clear();
        var json = new JsonObject { ["chat"] = ChatJson.Of(chat), ["draft_id"] = draft.DraftId };
        json.Set("message_thread_id", draft.ThreadId);
        world.Updates.Add("stopped_message_generation", json, chat.Id);
        return true;
    });

    private static ApiMessage Current(this BotApiServer server, ApiMessage message) => server.Change(world =>
        world.Chats[message.ChatId].Find(message.Id) ?? throw new InvalidOperationException("The message is gone."));
}
