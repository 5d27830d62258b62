using System.Globalization;

namespace TalksBot.BotApi;

/// <summary>Whether a chat is there, and what the bot may do in it (<c>check_chat</c> of the Bot API server).</summary>
internal static class ChatCheck
{
    /// <summary>A chat that the bot may read.</summary>
    /// <exception cref="Refused">There is none, or the bot is not in it.</exception>
    public static ApiChat Read(Call call)
    {
        var chat = Find(call);
        if (chat.Kind != ChatKind.Private)
            Inside(call.World, chat);
        return chat;
    }

    /// <summary>A chat that the bot may write to.</summary>
    /// <exception cref="Refused">There is none, or the bot may not.</exception>
    public static ApiChat Write(Call call)
    {
        var chat = Find(call);
        if (chat.Person is { } person)
            Open(person);
        else
            Rights(call.World, chat);
        return chat;
    }

    private static ApiChat Find(Call call)
    {
        var given = call.Parameters["chat_id"]?.ToString() ?? "";
        if (given.Length == 0)
            throw Refused.BadRequest("chat_id is empty");
        if (given[0] == '@')
            return call.World.Chats.Values.FirstOrDefault(c => c.Username is { } name && name.Equals(given[1..], StringComparison.OrdinalIgnoreCase) && c.Kind != ChatKind.Private)
                ?? throw Refused.BadRequest("chat not found");
        var id = long.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (call.World.Chats.TryGetValue(id, out var chat))
            return chat;
        return call.World.Users.ContainsKey(id) ? throw Unasked() : throw Refused.BadRequest("chat not found");
    }

    private static void Open(ApiUser person)
    {
        if (person.IsDeactivated)
            throw Refused.Forbidden("user is deactivated");
        if (!person.HasStarted)
            throw Unasked();
        if (person.BlocksBot)
            throw Refused.Forbidden("bot was blocked by the user");
    }

    private static Refused Unasked() => Refused.Forbidden("bot can't initiate conversation with a user");

    private static ApiMember Inside(World world, ApiChat chat)
    {
        var name = chat.Kind.ToString().ToLowerInvariant();
        var member = chat.Members.GetValueOrDefault(world.Bot.Id);
        if (member?.Status == MemberStatus.Kicked)
            throw Refused.Forbidden($"bot was kicked from the {name} chat");
        return member is { IsIn: true } ? member : throw Refused.Forbidden($"bot is not a member of the {name} chat");
    }

    private static void Rights(World world, ApiChat chat)
    {
        if (chat.MigratedTo is { } grown)
            throw Refused.Migrated(grown);
        var member = Inside(world, chat);
        if (chat.Kind == ChatKind.Channel && !member.IsAdmin)
            throw Refused.BadRequest("need administrator rights in the channel chat");
        if (member.Status == MemberStatus.Restricted || (!chat.MembersMayWrite && !member.IsAdmin))
            throw Refused.BadRequest("not enough rights to send text messages to the chat");
    }
}
