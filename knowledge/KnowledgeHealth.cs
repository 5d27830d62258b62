namespace TalksBot.Knowledge;

/// <summary>How a knowledge base is.</summary>
/// <param name="Schema">The number of the stored form.</param>
/// <param name="Sources">Sources that are quoted.</param>
/// <param name="Versions">Versions kept, of quoted and of removed sources.</param>
/// <param name="IndexInStep">Whether the index holds what the store holds.</param>
/// <param name="DataBytes">Size of the data file.</param>
/// <param name="FreeBytes">Room left where the data folder lies.</param>
public sealed record KnowledgeHealth(
    string DataPath, Guid StoreId, int Schema, long Generation, int Sources, int Versions, bool IndexInStep, long DataBytes, long FreeBytes);
