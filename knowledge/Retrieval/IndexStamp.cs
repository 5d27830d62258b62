namespace TalksBot.Knowledge.Retrieval;

/// <summary>The state of the store that an index was built from.</summary>
/// <param name="StoreId">Made once, when the store is created.</param>
/// <param name="Generation">Raised by each write that touches sources.</param>
public sealed record IndexStamp(Guid StoreId, long Generation);
