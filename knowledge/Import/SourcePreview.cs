using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Knowledge.Import;

/// <summary>A text as it would come in.</summary>
/// <param name="Source">As it was read, with corrections; null when it is refused.</param>
/// <param name="Outcome">What adding it would do; null when it is refused.</param>
/// <param name="Like">See <see cref="KnowledgeBase.Like"/>.</param>
/// <param name="Refusal">Why the store does not take it; else null.</param>
public sealed record SourcePreview(Source? Source, ImportOutcome? Outcome, IReadOnlyList<Likeness> Like, ReadRefusal? Refusal = null);
