namespace TalksBot.Knowledge.Retrieval;

/// <summary>A question to the index.</summary>
/// <param name="Lang">ISO 639-1 of the question; null when unknown.</param>
/// <param name="Scope">Ids of the sources to look in, as the asker chose; null for all.</param>
public sealed record SearchRequest(string Question, string? Lang = null, IReadOnlyCollection<string>? Scope = null)
{
    /// <summary>
    /// Ids of the sources that the asker may see; null for all. Unlike a scope it hides what lies outside of it: neither names, spellings nor rarity of
    /// words that only an unseen source holds have a part in the answer. The same set again, unchanged, costs least.
    /// </summary>
    public IReadOnlySet<string>? Seen { get; init; }

    /// <summary>Ids of the sources that answers may come from; null for all.</summary>
    internal IReadOnlyCollection<string>? Sources => Seen is null ? Scope : Scope is null ? Seen : [.. Scope.Where(Seen.Contains)];
}
