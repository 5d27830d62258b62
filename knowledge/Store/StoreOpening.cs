namespace TalksBot.Knowledge.Store;

/// <summary>What the opening of a store needs from outside.</summary>
/// <param name="RunBy">What this process runs, shown to a second one ("talksbot ask"); no user's words.</param>
/// <param name="Verifier">Opens copies in a child process: before a migration, for backups, for a restore.</param>
/// <param name="Time">Dates the backups.</param>
public sealed record StoreOpening(string RunBy, BackupVerifier Verifier, TimeProvider Time)
{
    public Schema Schema { get; init; } = Schema.Current;
}
