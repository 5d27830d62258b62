using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class TextHeadTests : IDisposable
{
    private readonly TextFiles _files = new();

    public static TheoryData<string, string, string?, string?> Heads => new()
    {
        { "Étiquettes\nLe pont de Valmont rouvre\nJeanne Morin\n\nLe pont rouvre en mai.", "Le pont de Valmont rouvre", "Jeanne Morin", null },
        { "Accueil > Région > Valmont\nPartager\nLe pont rouvre\nPar Jeanne Morin, le 15 avril 2025\nLe pont rouvre en mai.", "Le pont rouvre", "Jeanne Morin", "2025-04-15" },
        { "Le pont rouvre-t-il ?\nPublié le 1er mars 2024 à 10h30\nPar Jean de la Roche\nLe pont rouvre en mai.", "Le pont rouvre-t-il ?", "Jean de la Roche", "2024-03-01" },
        { "The bridge opens\nBy Anna Berg\nApril 15, 2025\nThe bridge opens in May.", "The bridge opens", "Anna Berg", "2025-04-15" },
        { "Мост откроют\nАвтор: Иван Белов\n15 апреля 2025\nМост откроют в мае.", "Мост откроют", "Иван Белов", "2025-04-15" },
        { "2025-04-15\nLe pont rouvre\nLe pont rouvre en mai.", "Le pont rouvre", null, "2025-04-15" },
        { "Le pont rouvre en mai. Le maire l’a promis le 15 avril 2025.\nLe quai suivra.", "pont", null, null },
        { "– Le pont rouvre, dit-il.\nOn verra.", "pont", null, null },
        { "« CV » : Le pont rouvre ?\n– Oui.", "pont", null, null },
        { "Le pont rouvre en mai.", "pont", null, null },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Title_byline_and_date_are_found_at_the_head_and_nowhere_else(string written, string title, string? author, string? date)
    {
        var text = SourceReader.Read(_files.Write("pont.fr.txt", written)).OfType<TextRead>().Single().Text;
        (text.Title, text.Author, text.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Should().Be((title, author, date));
    }

    [Fact]
    public void Title_and_byline_can_be_quoted_and_the_frame_cannot()
    {
        var text = SourceReader.Read(_files.Write("t.fr.txt", "Étiquettes\nLe pont : il rouvre. Enfin !\nJeanne Morin\n15 avril 2025\n\nLe pont rouvre. Il est neuf.")).OfType<TextRead>().Single().Text;
        var passages = TextAnalysis.Analyse(text).Passages;
        passages[0].Should().BeEquivalentTo(new { Number = 0, Kind = PassageKind.Front });
        passages[0].Sentences.Select(s => text.Body[s.Start..s.End]).Should().Equal("Le pont : il rouvre. Enfin !", "Jeanne Morin", "15 avril 2025");
        passages[1].Number.Should().Be(1);
        passages[1].Place.Should().Be("§ 1");
        passages.Should().HaveCount(2);
    }

    [Fact]
    public void What_the_caller_knows_wins()
    {
        var path = _files.Write("t.fr.txt", "Le pont rouvre\nJeanne Morin\n\nLe pont rouvre en mai.");
        var known = new ReadOptions { Id = "x", Title = "Titre", Author = "Anne Roux", Date = new DateOnly(2020, 1, 2), Lang = "en", Url = "https://exemple.fr" };
        SourceReader.Read(path, known).OfType<TextRead>().Single().Text.Should().BeEquivalentTo(new { known.Id, known.Title, known.Author, known.Date, known.Lang, known.Url });
    }

    [Fact]
    public void A_Markdown_file_may_say_it_all_in_its_yaml_block()
    {
        var path = _files.Write("t.md", "---\ntitle: \"Le pont\"\nauthor: Jeanne Morin\ndate: 2025-04-15\nlang: fr\n---\n\n# Un autre titre\n\nLe pont rouvre.");
        var text = SourceReader.Read(path).OfType<TextRead>().Single().Text;
        text.Should().BeEquivalentTo(new { Title = "Le pont", Author = "Jeanne Morin", Date = new DateOnly(2025, 4, 15), Lang = "fr" });
        TextAnalysis.Analyse(text).Passages.SelectMany(p => p.Sentences).Select(s => text.Body[s.Start..s.End]).Should().Equal("Un autre titre", "Le pont rouvre.");
    }

    [Theory]
    [InlineData("istanbul-talks.fr.txt", "istanbul-talks")]
    [InlineData("Le Pont d’Été n° 2.md", "le-pont-d-ete-n-2")]
    [InlineData("Мост и щит.txt", "most-i-shchit")]
    [InlineData("v1.2.txt", "v1-2")]
    [InlineData("cœur.EN.txt", "coeur")]
    public void The_id_is_the_files_name_as_a_slug(string name, string id) =>
        SourceReader.Read(_files.Write(name, "Le pont rouvre en mai."), new ReadOptions { Lang = "fr" }).OfType<TextRead>().Single().Text.Id.Should().Be(id);

    [Theory]
    [InlineData("Le pont de la ville rouvrira au mois de mai, après une année de travaux.", "fr")]
    [InlineData("The bridge of the town will open again in May, after a year of works.", "en")]
    [InlineData("Мост через реку снова откроют в мае, после года работ.", "ru")]
    [InlineData("El puente de la ciudad volverá a abrirse en mayo, después de un año de obras.", "es")]
    public void The_language_is_told_from_the_words(string words, string lang) =>
        SourceReader.Read(_files.Write("texte.txt", words)).OfType<TextRead>().Single().Text.Lang.Should().Be(lang);

    public void Dispose() => _files.Dispose();
}
