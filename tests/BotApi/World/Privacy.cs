namespace TalksBot.BotApi;

/// <summary>What a bot gets of a group ("Bot features", privacy mode).</summary>
internal static class Privacy
{
    /// <summary>True where the message is meant for the bot, so that replies to it are too.</summary>
    public static bool IsMeant(World world, ApiChat chat, ApiMessage message)
    {
        if (!chat.IsGroup || message.ViaBot)
            return true;
        if (message.ReplyToId is { } id && message.ReplyToChatId is null && chat.Find(id) is { MeantForBot: true })
            return true;
        if (Commands(message) is { } command)
        {
            var at = command.IndexOf('@', StringComparison.Ordinal);
            return at < 0 ? chat.OurBotWroteLast : command[(at + 1)..].Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase);
        }

        return world.Options.DeliverMentions && message.Entities.Any(e =>
            (e.Type == "mention" && Part(message, e)[1..].Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase))
            || (e.Type == "text_mention" && e.UserId == world.Bot.Id));
    }

    /// <summary>True where the bot gets the message at all.</summary>
    public static bool Delivers(World world, ApiChat chat, ApiMessage message)
    {
        if (chat.Kind == ChatKind.Private)
            return true;
        if (chat.Members.GetValueOrDefault(world.Bot.Id) is not { IsIn: true } member)
            return false;
        // Another bot's messages come with bot-to-bot mode alone.
        if (message.From is { IsBot: true } bot && bot != world.AnonymousAdmin && bot != world.ChannelBot)
            return false;
        return member.IsAdmin || !world.Options.PrivacyMode || message.MeantForBot;
    }

    private static string? Commands(ApiMessage message) =>
        message.Entities.FirstOrDefault(e => e.Type == "bot_command" && e.Offset == 0) is { } command ? Part(message, command) : null;

    private static string Part(ApiMessage message, ApiEntity entity) => message.Text!.Substring(entity.Offset, entity.Length);
}
