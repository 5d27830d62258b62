using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials;

/// <summary>A tiny stored knowledge base of today's schema, to be kept and opened by the tests of all later ones.</summary>
public static class SchemaFixture
{
    /// <param name="file">Where the copy goes.</param>
    public static int Make(string file)
    {
        var folder = Directory.CreateTempSubdirectory("talks-fixture").FullName;
        try
        {
            using var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
            RawText[] texts = [Ferry, Ferry with { Title = "Le bac du matin", Author = "Lise Aubry" }, Bridge];
            knowledge.Import(texts.Select(text => new TextRead("nowhere", text)));
            knowledge.Retire(Bridge.Id, note: null);
            knowledge.Backup(file);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RawText Ferry { get; } = new()
    {
        Id = "le-bac",
        Title = "Le bac",
        Lang = "fr",
        Date = new DateOnly(2024, 2, 29),
        Url = "https://example.org/bac",
        Body = " Le bac\n\nLe bac part à sept heures.\n« Il attend les retardataires », dit le passeur.\n",
        Front = new FrontMatter(new Span(1, 7), null, 9),
    };

    private static RawText Bridge { get; } = new() { Id = "le-pont", Title = "Le pont", Lang = "fr", Body = "Le pont est fermé." };
}
