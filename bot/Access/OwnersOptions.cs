namespace TalksBot.Bot.Access;

/// <summary>Who owns the bot by configuration: the key <c>Owners</c>.</summary>
public sealed class OwnersOptions
{
    public const string Key = "Owners";

    /// <summary>Telegram's ids of persons; none by default, for nobody knows his own: <c>talksbot invite owner</c> needs none.</summary>
    public IReadOnlyList<long> Persons { get; set; } = [];
}
