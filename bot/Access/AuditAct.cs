namespace TalksBot.Bot.Access;

/// <summary>What was done. Stored by name: a name is never changed nor taken away.</summary>
public enum AuditAct
{
    /// <summary>A one-time link was made.</summary>
    Invited,

    /// <summary>Somebody used one.</summary>
    Joined,

    /// <summary>Somebody lost his role.</summary>
    Dismissed,

    SourceBound,
    SourceUnbound,
    SourceMadePublic,

    /// <summary>All sources of a tag were bound to a chat.</summary>
    TagBound,

    TagUnbound,
    TagMadePublic,
    SourceAdded,
    SourceReplaced,
    SourceRetired,
    SourceRestored,
    SourceMended,
    SourceTagged,

    /// <summary>The last change of a source was taken back.</summary>
    SourceUndone,

    /// <summary>Removed for good, with all its versions.</summary>
    SourceErased,

    /// <summary>A group's administrators chose which texts it is answered from.</summary>
    ScopeChosen,

    OutsideModelAllowed,
    OutsideModelForbidden,
    PersonBlocked,
    PersonUnblocked,
    ChatBlocked,
    ChatUnblocked,

    /// <summary>A group became a supergroup: its settings and sources went along.</summary>
    ChatMoved,

    /// <summary>A maintainer's answer to a question that no text answered became a text.</summary>
    NoteWritten,

    /// <summary>Questions that no text answered were called none of the bot's subject.</summary>
    GapSetAside,

    /// <summary>A text was added that answers them.</summary>
    GapAnswered,

    /// <summary>A chat's digest is switched on or off, or comes otherwise.</summary>
    DigestChanged,
}
