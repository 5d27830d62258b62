namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What the buttons of a preview do, as their data say it; for those of mending see <see cref="MendAct"/>.</summary>
internal static class DraftAct
{
    /// <summary>Under the id that it has by itself: a new version where there is one of this id.</summary>
    public const string Add = "add";

    /// <summary>As a new version of the source that it is most like.</summary>
    public const string Replace = "replace";

    /// <summary>Under an id that nothing else has.</summary>
    public const string Beside = "beside";

    public const string Discard = "drop", Join = "join", Undo = "undo", Back = "back", Tags = "tags";

    /// <summary>Followed by a tag's key.</summary>
    public const string Tag = "tag", Untag = "untag";
}
