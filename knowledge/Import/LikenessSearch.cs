using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Knowledge.Import;

/// <summary>What is like a text already: by id, by address, by its words.</summary>
internal static class LikenessSearch
{
    /// <summary>
    /// Least share of common runs of a near duplicate. Paragraphs on one subject share a few hundredths; a copy that was cut, reordered and retyped keeps
    /// more than half.
    /// </summary>
    private const double NearDuplicate = 0.5;

    public static IReadOnlyList<Likeness> Of(SourceCatalog catalog, NearTexts near, RawText text)
    {
        var runs = Shingles.Of(text.Body);
        var found = new List<Likeness>();
        if (catalog.Head(text.Id) is { } same)
            found.Add(Compare(same, isItself: true));
        if (text.Url is not null)
            found.AddRange(catalog.Heads().Where(head => head.Url == text.Url && head.Id != text.Id).Select(head => Compare(head, isItself: true)));
        var others = near.Near(runs).Where(id => found.TrueForAll(known => known.Id != id)).Select(catalog.Head).OfType<SourceHead>()
            .Select(head => Compare(head, isItself: false)).Where(like => like.Similarity >= NearDuplicate);
        return [.. found, .. others.OrderByDescending(like => like.Similarity).ThenBy(like => like.Id, StringComparer.Ordinal)];

        Likeness Compare(SourceHead head, bool isItself)
        {
            var theirs = Shingles.Of(catalog.VersionOf(head.Id, head.Version).Body);
            var kind = runs.SetEquals(theirs) ? LikenessKind.Same : isItself ? LikenessKind.NewVersion : LikenessKind.NearDuplicate;
            return new Likeness(head.Id, head.Version, head.Title, kind, NearTexts.Similarity(runs, theirs), head.Removed is not null);
        }
    }
}
