namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>The commands that the bot knows, without the slash. What each does stands in <see cref="Commands.CommandHandling"/>.</summary>
internal static class BotCommands
{
    public const string Start = "start", Help = "help", Sources = "sources", Scope = "scope", Language = "language", About = "about", Privacy = "privacy", Forget = "forget", Model = "model";

    private static readonly HashSet<string> Known = [Start, Help, Sources, Scope, Language, About, Privacy, Forget, Model];

    public static bool IsKnown(string name) => Known.Contains(name);
}
