namespace TalksBot.Knowledge.Import;

/// <summary>A source as lists show it.</summary>
/// <param name="Passages">How many it has.</param>
public sealed record SourceSummary(string Id, string Title, string? Author, DateOnly? Date, string Lang, int Version, int Passages);
