namespace TalksBot.Knowledge.Retrieval;

/// <summary>A question to the index.</summary>
/// <param name="Lang">ISO 639-1 of the question; null when unknown.</param>
/// <param name="Scope">Ids of the sources to look in; null for all.</param>
public sealed record SearchRequest(string Question, string? Lang = null, IReadOnlyCollection<string>? Scope = null);
