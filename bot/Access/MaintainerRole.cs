namespace TalksBot.Bot.Access;

/// <summary>What somebody who looks after the bot may do; each may do all that the ones before may.</summary>
public enum MaintainerRole
{
    /// <summary>Looks after the texts: all that is done to them, and who sees which.</summary>
    Editor,

    /// <summary>Also invites, dismisses and blocks.</summary>
    Owner,
}
