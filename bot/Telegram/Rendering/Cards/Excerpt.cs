using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>A passage, or as much of it as there is room for: an exact slice of its source.</summary>
/// <param name="Marked">The quoted words within the slice; null for a passage beside the quoted one.</param>
internal sealed record Excerpt(Source Source, Passage Passage, int Start, int End, (int Start, int End)? Marked)
{
    public string Slice => Source.Slice(Start, End);
    public bool IsCutBefore => Start > Passage.Start;
    public bool IsCutAfter => End < Passage.End;

    /// <summary>The passage before the quoted one, the quoted one and the one after it; headings and titles are passed over.</summary>
    /// <param name="most">UTF-16 units of the quoted passage; each of the others has half of them.</param>
    public static IReadOnlyList<Excerpt> Around(Citation citation, int most)
    {
        var (source, passage) = (citation.Source, citation.Passage);
        var before = source.Passages.LastOrDefault(p => p.End <= passage.Start && IsSaid(p));
        var after = source.Passages.FirstOrDefault(p => p.Start >= passage.End && IsSaid(p));
        var excerpts = new List<Excerpt>(3);
        if (before is not null)
            excerpts.Add(Ending(source, before, most / 2));
        excerpts.Add(Quoted(citation, most));
        if (after is not null)
            excerpts.Add(Beginning(source, after, most / 2));
        return excerpts;
    }

    private static bool IsSaid(Passage passage) => passage.Kind is PassageKind.Text or PassageKind.Turn or PassageKind.Question;

    private static Excerpt Ending(Source source, Passage passage, int most) =>
        new(source, passage, passage.Start + TextCut.Tail(source.Slice(passage.Start, passage.End), most), passage.End, null);

    private static Excerpt Beginning(Source source, Passage passage, int most) =>
        new(source, passage, passage.Start, passage.Start + TextCut.Head(source.Slice(passage.Start, passage.End), most), null);

    private static Excerpt Quoted(Citation citation, int most)
    {
        var (source, passage) = (citation.Source, citation.Passage);
        var quoted = TextCut.Head(citation.Quote, most);
        var room = most - quoted;
        // What the words before do not use, those after may.
        var before = Math.Min(citation.Start - passage.Start, Math.Max(room / 2, room - (passage.End - citation.End)));
        var start = passage.Start + TextCut.Tail(source.Slice(passage.Start, citation.Start), before);
        var end = quoted < citation.Quote.Length
            ? citation.Start + quoted
            : citation.End + TextCut.Head(source.Slice(citation.End, passage.End), room - before);
        return new Excerpt(source, passage, start, end, (citation.Start - start, Math.Min(citation.End, end) - start));
    }
}
