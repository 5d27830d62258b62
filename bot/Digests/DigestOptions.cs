namespace TalksBot.Bot.Digests;

/// <summary>What holds for all digests: the keys under <c>Digests</c>.</summary>
public sealed class DigestOptions
{
    public const string Section = "Digests";

    /// <summary>The zone of chats that chose none, a name of the tz database; "Europe/Paris" by default.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";
}
