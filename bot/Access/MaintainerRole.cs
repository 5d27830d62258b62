namespace TalksBot.Bot.Access;

/// <summary>What somebody who looks after the bot may do; each may do all that the ones before may.</summary>
public enum MaintainerRole
{
    /// <summary>Looks after the texts.</summary>
    Editor,

    /// <summary>Also invites, dismisses, blocks, and decides who sees what.</summary>
    Owner,
}
