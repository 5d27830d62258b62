using TalksBot.Knowledge.Similarity;

namespace TalksBot.Bot.Cli.Json;

/// <summary>Which sources a text is like, the likest first.</summary>
/// <param name="Id">The text's own.</param>
internal sealed record LikenessJson(string Id, IReadOnlyList<LikeJson> Like)
{
    public static LikenessJson Of(string id, IReadOnlyList<Likeness> like) => new(id, [.. like.Select(LikeJson.Of)]);
}

/// <param name="Kind">same, newVersion or nearDuplicate.</param>
/// <param name="Similarity">0 to 1.</param>
internal sealed record LikeJson(string Source, int Version, string Title, string Kind, double Similarity, bool Retired)
{
    public static LikeJson Of(Likeness like)
    {
        var kind = like.Kind.ToString();
        return new LikeJson(like.Id, like.Version, like.Title, char.ToLowerInvariant(kind[0]) + kind[1..], Math.Round(like.Similarity, 3), like.Retired);
    }
}
