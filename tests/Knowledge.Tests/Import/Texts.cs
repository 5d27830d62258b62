using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Import;

/// <summary>Small texts of our own.</summary>
internal static class Texts
{
    public static TextRead Of(string id, string body, string title = "Un titre") =>
        new($"{id}.fr.txt", new RawText { Id = id, Title = title, Lang = "fr", Body = body });

    public static IEnumerable<TextRead> Many(int count) =>
        Enumerable.Range(0, count).Select(i => Of($"t{i:D4}", $"Le phare numéro {i} fut bâti en {1800 + i}.\nIl veille encore."));
}
