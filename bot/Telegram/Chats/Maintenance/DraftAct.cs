namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What the buttons of a preview do, as their data say it.</summary>
internal static class DraftAct
{
    /// <summary>Under the id that it has by itself: a new version where there is one of this id.</summary>
    public const string Add = "add";

    /// <summary>As a new version of the source that it is most like.</summary>
    public const string Replace = "replace";

    /// <summary>Under an id that nothing else has.</summary>
    public const string Beside = "beside";

    public const string Mend = "mend", Discard = "drop", Join = "join", Undo = "undo", Back = "back";

    /// <summary>Followed by the field.</summary>
    public const string Field = "field";

    /// <summary>Followed by the speaker.</summary>
    public const string Speaker = "who";

    /// <summary>Followed by the speaker and the one that he is.</summary>
    public const string Is = "is";

    /// <summary>Followed by the speaker, who is none.</summary>
    public const string Nobody = "nobody";
}
