namespace TalksBot.Knowledge.Store;

/// <summary>What a store knows of itself: one record, written with whatever it speaks of.</summary>
internal sealed record StoreState
{
    public const string OnlyKey = "store";

    public static readonly Records<StoreState, string> Rows = new("store_state", s => s.Key);

    public string Key { get; init; } = OnlyKey;

    /// <summary>Made once, at creation: an index or a backup of another store is told apart by it.</summary>
    public required Guid StoreId { get; init; }

    public required int Schema { get; init; }

    /// <summary>Raised by each write that touches a collection with <see cref="Records{T,TKey}.RaisesGeneration"/>.</summary>
    public required long Generation { get; init; }
}
