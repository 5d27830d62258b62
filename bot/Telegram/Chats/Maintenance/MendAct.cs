namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What the buttons of mending do, of a draft or a source, as their data say it.</summary>
internal static class MendAct
{
    /// <summary>Followed by nothing, or by a page of speakers.</summary>
    public const string Open = "mend";

    /// <summary>Followed by the field.</summary>
    public const string Field = "field";

    /// <summary>Followed by the speaker, or by him and a page of the others.</summary>
    public const string Speaker = "who";

    /// <summary>Followed by the speaker and the one that he is.</summary>
    public const string Is = "is";

    /// <summary>Followed by the speaker, who is none.</summary>
    public const string Nobody = "nobody";
}
