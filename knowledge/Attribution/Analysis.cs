namespace TalksBot.Knowledge.Attribution;

/// <summary>A text in its parts, and who says what in it.</summary>
/// <param name="Passages">In reading order, disjoint. Outside them stand only white space, lines of a page's frame, and marks of the layout: a turn's dash, a speaker's label, Markdown signs.</param>
/// <param name="Quotes">In reading order.</param>
public sealed record Analysis(IReadOnlyList<Passage> Passages, IReadOnlyList<ReportedSpeech> Quotes);
