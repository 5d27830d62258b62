using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge;

/// <summary>What the opening of a knowledge base needs from outside.</summary>
/// <param name="RunBy">What this process runs, for a second one that finds the folder taken ("talksbot ask"); no user's words.</param>
/// <param name="Verifier">Opens copies of the store in a child process.</param>
/// <param name="Time">Dates versions and backups.</param>
public sealed record KnowledgeOpening(string RunBy, BackupVerifier Verifier, TimeProvider Time)
{
    /// <summary>What a data folder that never held a text begins with.</summary>
    public Beginning Beginning { get; init; } = Beginning.StarterText;
}

/// <summary>What a data folder that never held a text begins with.</summary>
public enum Beginning
{
    /// <summary>The starter text: for asking and running.</summary>
    StarterText,

    /// <summary>Nothing: for adding texts of one's own, listing, restoring.</summary>
    Nothing,
}
