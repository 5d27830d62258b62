using TalksBot.Bot.Answering;
using TalksBot.Bot.Digests.Composition;

namespace TalksBot.Bot.Tests.Digests.Composition;

/// <summary>What a digest tells of texts, without a model.</summary>
public sealed class DigestCompositionTests : IDisposable
{
    private const string Harbour = """
        Le port de Kervran rouvrira ses trois cales le 2 juin 2024 après dix-huit mois de travaux. Le chantier a coûté 18,6 millions d’euros à la région et à la commune. Il emploie encore quarante ouvriers.

        « Le granit du môle résiste au sel depuis un siècle », a affirmé Tugdual Kermarec. Il a ajouté que la pierre venait de la carrière de Locquénolé.

        Selon Gwenaël Prigent, le granit du môle coûte trois fois plus que le béton. Mais cela ne décide de rien. Le conseil municipal votera sur la digue nord le 14 mars.

        Pourquoi si tard ? Les Affaires maritimes ont refusé deux fois le permis de dragage du bassin.
        """;

    private readonly NewTexts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public async Task Every_point_has_its_words_its_speaker_and_its_source()
    {
        var digest = await _texts.Add("kervran", "Le port de Kervran", Harbour).ComposeAsync();

        digest!.By.Should().Be(AnswerPipeline.Extractive);
        var section = digest.Sections.Should().ContainSingle().Which;
        section.Source.Id.Should().Be("kervran");
        section.IsNewVersion.Should().BeFalse();
        NewTexts.Citations(digest).Should().Contain(citation => citation.Speaker == "Tugdual Kermarec" && citation.Quote.Contains("Le granit du môle résiste au sel"));
        NewTexts.Citations(digest).Should().Contain(citation => citation.Speaker == null && citation.Quote.StartsWith("Le port de Kervran rouvrira"));
    }

    [Fact]
    public async Task Both_sides_of_a_matter_are_told()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);

        foreach (var points in (int[])[3, 5, 7])
        {
            var speakers = NewTexts.Citations((await _texts.ComposeAsync(points))!).Select(citation => citation.Speaker).ToArray();
            speakers.Contains("Tugdual Kermarec").Should().Be(speakers.Contains("Gwenaël Prigent"), $"{points} points tell both or none");
        }
    }

    [Theory]
    [InlineData("« Nos rejets n’ont tué aucun poisson », a répondu la directrice de l’usine, Solenn Cariou.")]
    [InlineData("« Prétendre que nos rejets ont tué les poissons est faux », a déclaré la directrice de l’usine, Solenn Cariou.")]
    public async Task Beside_an_accusation_stands_its_denial_and_not_a_third_voice(string denial)
    {
        _texts.Add("riviere", "La rivière de Landrevan", $"""
            « Les rejets de l’usine ont tué les poissons de la rivière », a déclaré le maire de Landrevan, Goulven Abgrall.

            {denial}

            « L’usine a été inspectée au bord de la rivière en mars 2023 et en juin 2024 », a déclaré la préfète, Maïwenn Kerdraon.
            """);

        foreach (var points in (int[])[1, 2, 3])
        {
            var digest = await _texts.ComposeAsync(points);
            var speakers = NewTexts.Citations(digest!).Select(citation => citation.Speaker).ToArray();
            speakers.Contains("Goulven Abgrall").Should().Be(speakers.Contains("Solenn Cariou"), $"{points} points tell both or none");
            foreach (var point in digest!.Sections.SelectMany(section => section.Points).Where(point => point.Citations.Count == 2 && point.Citations.Any(citation => citation.Speaker == "Goulven Abgrall")))
                point.Citations.Select(citation => citation.Speaker).Should().NotContain("Maïwenn Kerdraon");
        }
    }

    [Fact]
    public async Task What_leans_on_the_sentence_before_comes_with_it_or_not_at_all()
    {
        var digest = await _texts.Add("kervran", "Le port de Kervran", Harbour).ComposeAsync(points: 7);

        var quotes = NewTexts.Citations(digest!).Select(citation => citation.Quote).ToArray();
        quotes.Should().NotContain(quote => quote.StartsWith("Il ") || quote.StartsWith("Mais cela"));
        foreach (var leaning in quotes.Where(quote => quote.Contains("Il a ajouté")))
            leaning.Should().StartWith("« Le granit du môle");
    }

    [Fact]
    public async Task Titles_bylines_headings_questions_and_fragments_are_no_points()
    {
        const string body = """
            Le phare de Trézien change de gardien en avril prochain
            Par Nolwenn Le Goff

            Nolwenn Le Goff : Le phare de Trézien va-t-il rester habité après votre départ en avril prochain ?

            Yann Tréhout : Le phare de Trézien restera habité, parce que la commune a acheté la maison du gardien en 2019. Photo prise devant la lanterne du phare, archives de la commune

            Nolwenn Le Goff : Qui allumera la lanterne du phare de Trézien au mois de mai de cette année ?

            Yann Tréhout : La lanterne du phare de Trézien s’allume seule depuis 1998, et le gardien surveille surtout la corne de brume.
            """;
        _texts.Add("trezien", "Le phare de Trézien change de gardien en avril prochain", body, author: "Nolwenn Le Goff");

        var quotes = NewTexts.Citations((await _texts.ComposeAsync(points: 7))!).Select(citation => citation.Quote).ToArray();

        quotes.Should().NotContain(quote => quote.Contains('?') || quote.Contains("change de gardien") || quote.StartsWith("Par ") || quote.StartsWith("Photo"));
    }

    [Fact]
    public async Task What_was_shown_is_not_told_again()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        var shown = new List<ShownQuotation>();
        for (var day = 0; day < 10 && await _texts.ComposeAsync(points: 3, shown: shown) is { } digest; day++)
        {
            NewTexts.Shown(digest).Should().NotIntersectWith(shown);
            shown.AddRange(NewTexts.Shown(digest));
        }

        shown.Select(quotation => quotation.Start).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(3);
        (await _texts.ComposeAsync(shown: shown)).Should().BeNull("all was told");
    }

    [Theory]
    [InlineData("autre", "Le port de Kervran rouvrira bien ses trois cales le 2 juin 2024, après ces dix-huit mois de travaux.")]
    [InlineData("kervran", "Le port de Kervran rouvrira donc ses trois cales le 2 juin 2024, après dix-huit mois de longs travaux.")]
    public async Task What_is_near_to_what_was_shown_is_not_told_again_in_another_source_nor_in_a_new_version(string id, string again)
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        var shown = NewTexts.Shown((await _texts.ComposeAsync(points: 7))!);
        shown.Should().NotBeEmpty();

        _texts.Add(id, "Les cales de Kervran", again + " La criée de Kervran recevra douze chalutiers de Concarneau dès la semaine du 10 juin.");
        var quotes = NewTexts.Citations((await _texts.ComposeAsync(shown: shown, sources: [id]))!).Select(citation => citation.Quote).ToArray();

        quotes.Should().Contain(quote => quote.Contains("La criée de Kervran")).And.NotContain(quote => quote.Contains("trois cales"));
    }

    [Theory]
    [InlineData("dix", "douze")]
    [InlineData("10", "12")]
    [InlineData("deux", "trois")]
    public async Task A_new_version_that_changes_only_a_figure_is_told(string before, string now)
    {
        const string rest = " fois par jour, dimanche compris.";
        _texts.Add("bac", "Le bac de Roz-Vihan", "Le bac de Roz-Vihan traverse désormais l’estuaire " + before + rest);
        var shown = NewTexts.Shown((await _texts.ComposeAsync())!);
        _texts.Add("bac", "Le bac de Roz-Vihan", "Le bac de Roz-Vihan traverse désormais l’estuaire " + now + rest);

        NewTexts.Citations((await _texts.ComposeAsync(shown: shown))!).Should().ContainSingle().Which.Quote.Should().Contain(now);
    }

    [Fact]
    public async Task A_figure_that_is_written_out_now_is_no_news()
    {
        _texts.Add("bac", "Le bac de Roz-Vihan", "Le bac de Roz-Vihan traverse désormais l’estuaire 12 fois par jour, dimanche compris.");
        var shown = NewTexts.Shown((await _texts.ComposeAsync())!);
        _texts.Add("bac", "Le bac de Roz-Vihan", "Le bac de Roz-Vihan traverse désormais l’estuaire douze fois par jour, dimanche compris.");

        (await _texts.ComposeAsync(shown: shown)).Should().BeNull();
    }

    [Fact]
    public async Task A_new_version_says_that_it_is_one()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour).Add("kervran", "Le port de Kervran", "La criée de Kervran recevra douze chalutiers de Concarneau dès la semaine du 10 juin.");

        (await _texts.ComposeAsync())!.Sections.Should().ContainSingle().Which.IsNewVersion.Should().BeTrue();
    }

    [Fact]
    public async Task A_source_that_was_retired_or_removed_for_good_has_no_points()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour).Add("criee", "La criée", "La criée de Kervran recevra douze chalutiers de Concarneau dès la semaine du 10 juin.");
        var ids = _texts.Ids;
        (await _texts.ComposeAsync(sources: ids))!.Sections.Should().HaveCount(2);

        _texts.Texts.Retire("criee", note: null).IsDone.Should().BeTrue();
        (await _texts.ComposeAsync(sources: ids))!.Sections.Should().ContainSingle().Which.Source.Id.Should().Be("kervran");
        _texts.Texts.Erase("kervran", note: null).IsDone.Should().BeTrue();
        (await _texts.ComposeAsync(sources: ids)).Should().BeNull();
        (await _texts.ComposeAsync(sources: ["nulle-part"])).Should().BeNull();
    }

    [Fact]
    public async Task Several_texts_have_their_say_before_one_has_it_twice()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        _texts.Add("a", "Molène", "L’île de Molène a reçu douze mille visiteurs en 2023, un record depuis la guerre. Le boulanger de Molène cherche un successeur depuis février.");
        _texts.Add("b", "Ouessant", "La compagnie Penn ar Bed ajoutera trois traversées vers Ouessant au printemps 2024. Les moutons d’Ouessant seront comptés en avril.");
        _texts.Add("c", "Sein", "Le phare de Sein passera à l’électricité solaire le 4 septembre, a annoncé la commune. Les panneaux de Sein viendront de Lorient.");
        _texts.Add("d", "Batz", "À Batz, soixante-dix-sept hectares de dunes deviendront une réserve naturelle cet été. Les campeurs de Batz devront partir avant le 1er mai.");

        (await _texts.ComposeAsync(points: 5))!.Sections.Should().HaveCount(5);
    }

    [Fact]
    public async Task Of_whom_people_want_fewer_words_they_get_fewer()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        NewTexts.Citations((await _texts.ComposeAsync(points: 3))!).Should().Contain(citation => citation.Speaker == "Tugdual Kermarec");

        NewTexts.Citations((await _texts.ComposeAsync(points: 1, fewerOf: ["Tugdual Kermarec", "Gwenaël Prigent"]))!).Should().NotContain(citation => citation.Speaker == "Tugdual Kermarec");
    }

    [Fact]
    public async Task A_mended_speaker_is_named_at_once()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        NewTexts.Citations((await _texts.ComposeAsync())!).Should().Contain(citation => citation.Speaker == "Tugdual Kermarec");
        var mend = new TalksBot.Knowledge.Mending.SourceMend { Speakers = [new("Tugdual Kermarec", "Tugdual Le Bihan")] };
        _texts.Texts.Mend("kervran", mend, note: null).IsDone.Should().BeTrue();

        NewTexts.Citations((await _texts.ComposeAsync())!).Select(citation => citation.Speaker).Should().Contain("Tugdual Le Bihan").And.NotContain("Tugdual Kermarec");
    }

    [Fact]
    public async Task Many_at_once_get_the_same()
    {
        _texts.Add("kervran", "Le port de Kervran", Harbour);
        var alone = NewTexts.Shown((await _texts.ComposeAsync())!);

        var together = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _texts.ComposeAsync())));

        together.Should().OnlyContain(digest => NewTexts.Shown(digest!).SequenceEqual(alone));
    }
}
