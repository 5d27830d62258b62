namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>The commands that the bot knows, without the slash. What each does stands in <see cref="Commands.CommandHandling"/>.</summary>
internal static class BotCommands
{
    public const string Start = "start", Help = "help", Sources = "sources", Scope = "scope", Language = "language", About = "about", Privacy = "privacy", Forget = "forget", Model = "model", Digest = "digest";

    /// <summary>For those who look after the texts. To others it does not exist: theirs, unless this bot is named, is for another one of the group.</summary>
    public const string Add = "add";

    private static readonly HashSet<string> Known = [Start, Help, Sources, Scope, Language, About, Privacy, Forget, Model, Digest, Add];

    public static bool IsKnown(string name) => Known.Contains(name);
}
