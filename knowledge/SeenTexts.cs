using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Knowledge;

/// <summary>The texts as somebody may see them: what goes through here shows nothing of an unseen source, not even that it knows a name.</summary>
/// <param name="Ids">Of the sources that may be seen; null for all.</param>
public sealed record SeenTexts(KnowledgeBase All, IReadOnlySet<string>? Ids)
{
    /// <inheritdoc cref="KnowledgeBase.Find(SearchRequest)"/>
    public Findings Find(SearchRequest request) => All.Find(request with { Seen = Ids });

    /// <inheritdoc cref="KnowledgeBase.Search"/>
    public IReadOnlyList<PassageHit> Search(SearchRequest request, int top) => All.Search(request with { Seen = Ids }, top);

    /// <summary>The texts that may be seen.</summary>
    public IReadOnlyList<SourceSummary> List() => Ids is null ? All.List() : [.. All.List().Where(source => Ids.Contains(source.Id))];

    /// <inheritdoc cref="KnowledgeBase.Speaks"/>
    public bool Speaks(string name) => All.Speaks(name, Ids);
}
