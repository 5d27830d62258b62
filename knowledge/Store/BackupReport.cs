namespace TalksBot.Knowledge.Store;

/// <summary>What a whole reading of a store file found.</summary>
/// <param name="Records">How many records each collection holds.</param>
public sealed record BackupReport(Guid StoreId, int Schema, long Generation, IReadOnlyDictionary<string, int> Records)
{
    /// <summary>Whether the two files hold the same state of the same store, as far as counts tell.</summary>
    public bool Agrees(BackupReport other) =>
        (StoreId, Schema, Generation) == (other.StoreId, other.Schema, other.Generation)
        && Records.Count == other.Records.Count
        && Records.All(r => other.Records.TryGetValue(r.Key, out var count) && count == r.Value);
}
