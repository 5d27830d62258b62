using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>What people write, and how they change it.</summary>
public static class Talking
{
    /// <summary>Opens the private chat with /start, as a link with a parameter does.</summary>
    /// <param name="parameter">1–64 of A–Z a–z 0–9 _ -.</param>
    public static ApiMessage Start(this BotApiServer server, ApiUser person, string? parameter = null)
    {
        if (parameter is not null && !StartParameter.IsValid(parameter))
            throw new ArgumentException("Telegram opens no such link.", nameof(parameter));
        return server.Say(person, server.PrivateChat(person), parameter is null ? "/start" : "/start " + parameter);
    }

    /// <summary>Writes to the bot in private.</summary>
    public static ApiMessage Say(this BotApiServer server, ApiUser person, string text, Says? more = null) =>
        server.Say(person, server.PrivateChat(person), text, more);

    /// <summary>Writes in a chat. The text goes as it is, so that tests may send what apps would tidy.</summary>
    /// <exception cref="InvalidOperationException">The person cannot write there.</exception>
    public static ApiMessage Say(this BotApiServer server, ApiUser person, ApiChat chat, string text, Says? more = null) =>
        server.Post(person, chat, more, m => m with { Text = text, Words = text, Entities = FoundEntities.In(text, more?.Entities ?? []) });

    /// <summary>Sends something that is no text: a voice message, a photo, a sticker, as fields of the message in JSON.</summary>
    /// <param name="fields">As in <see cref="Things"/>.</param>
    public static ApiMessage SendThing(this BotApiServer server, ApiUser person, ApiChat chat, string fields, Says? more = null) =>
        server.Post(person, chat, more, m => m with { Extra = fields });

    /// <summary>Sends a file that the bot can fetch.</summary>
    public static ApiMessage SendFile(this BotApiServer server, ApiUser person, ApiChat chat, string name, string mimeType, ReadOnlyMemory<byte> bytes, string? caption = null)
    {
        var file = server.Change(world => world.Files.Add("document", name, mimeType, bytes));
        return server.Post(person, chat, null, m => m with { File = file, Text = caption, Words = caption ?? "" });
    }

    /// <summary>Changes the text of a message; the bot is told.</summary>
    public static ApiMessage Edit(this BotApiServer server, ApiMessage message, string text) => server.Change(world =>
    {
        var chat = world.Chats[message.ChatId];
        var now = chat.Find(message.Id) ?? throw new InvalidOperationException("The message is gone.");
        var edited = now with { Text = text, Words = text, Entities = FoundEntities.In(text, []), EditedAt = world.Now, Edits = now.Edits + 1 };
        edited = edited with { MeantForBot = now.MeantForBot || Privacy.IsMeant(world, chat, edited) };
        world.Put(chat, edited);
        if (Privacy.Delivers(world, chat, edited))
            world.Updates.Add(chat.Kind == ChatKind.Channel ? "edited_channel_post" : "edited_message", MessageJson.Of(world, edited), chat.Id);
        return edited;
    });

    /// <summary>Deletes a message, anybody's; Telegram tells bots nothing of it.</summary>
    public static void Delete(this BotApiServer server, ApiMessage message) => server.Change(world =>
    {
        var chat = world.Chats[message.ChatId];
        if (chat.Find(message.Id) is { } now)
            world.Put(chat, now with { IsDeleted = true });
        return true;
    });

    internal static ApiMessage Post(this BotApiServer server, ApiUser? person, ApiChat chat, Says? more, Func<ApiMessage, ApiMessage> content) => server.Change(world =>
    {
        MayWrite(chat, person);
        var message = content(world.NewMessage(chat) with { From = Speaker(world, chat, person, more), SenderChatId = more?.SenderChat?.Id });
        message = More(world, chat, message, more);
        message = message with { MeantForBot = Privacy.IsMeant(world, chat, message) };
        world.Put(chat, message);
        if (Privacy.Delivers(world, chat, message))
            world.Updates.Add(chat.Kind == ChatKind.Channel ? "channel_post" : "message", MessageJson.Of(world, message), chat.Id);
        return message;
    });

    private static void MayWrite(ApiChat chat, ApiUser? person)
    {
        if (person is null || chat.Kind == ChatKind.Channel)
            return;
        if (chat.Person is { } owner)
        {
            if (owner != person || person.BlocksBot || person.IsDeactivated)
                throw new InvalidOperationException($"{person} cannot write in {chat}.");
            person.HasStarted = true;
        }
        else if (chat.MigratedTo is not null || chat.Members.GetValueOrDefault(person.Id) is not { IsIn: true })
        {
            throw new InvalidOperationException($"{person} is not in {chat}.");
        }
    }

    private static ApiUser? Speaker(World world, ApiChat chat, ApiUser? person, Says? more) =>
        chat.Kind == ChatKind.Channel ? null
        : more?.SenderChat is not { } sender ? person
        : sender == chat ? world.AnonymousAdmin : world.ChannelBot;

    private static ApiMessage More(World world, ApiChat chat, ApiMessage message, Says? more)
    {
        if (chat.Kind == ChatKind.Channel)
            message = message with { SenderChatId = chat.Id };
        if (more is null)
            return message;
        var extra = more.Extra is null ? new JsonObject() : JsonNode.Parse(more.Extra)!.AsObject();
        foreach (var (name, value) in message.Extra is null ? [] : JsonNode.Parse(message.Extra)!.AsObject())
            extra[name] = value?.DeepClone();
        if (more.ForwardOrigin is { } origin)
            extra["forward_origin"] = JsonNode.Parse(origin);
        var thread = more.Thread ?? Threads.OfReply(chat, more.ReplyTo);
        return message with
        {
            Date = more.At ?? message.Date,
            ThreadId = thread,
            IsTopicMessage = thread is not null && chat.IsForum,
            ReplyToId = more.ReplyTo?.Id,
            ReplyToChatId = more.ReplyTo is { } target && target.ChatId != chat.Id ? target.ChatId : null,
            Quote = Quoted(more),
            Extra = extra.Count == 0 ? null : extra.Out(),
        };
    }

    private static ApiQuote? Quoted(Says more)
    {
        if (more.Quote is not { } part)
            return null;
        var at = (more.ReplyTo ?? throw new ArgumentException("A quote needs a message.")).Text?.IndexOf(part, StringComparison.Ordinal) ?? -1;
        return at >= 0 ? new ApiQuote(part, at) : throw new ArgumentException($"“{part}” is not in the message.");
    }
}
