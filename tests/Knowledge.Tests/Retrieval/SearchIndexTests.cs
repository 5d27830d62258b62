using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests.Retrieval;

public sealed class SearchIndexTests : IDisposable
{
    private static readonly Guid Store = new("6b1f0a52-8d0f-4a3e-9b52-3c5d5f0e7a11");
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, Source> _sources = Sources(
        ("port", "Le vieux port", "Le vieux port de Kervran sera rouvert au printemps.\nLes travaux dureront quatorze mois.\nLa grue a été déplacée le 12 juin 2021."),
        ("phare", "Le phare", "Le phare de Roz-Vihan date de 1841.\nSon gardien s’appelait Corentin Floch."));

    [Fact]
    public void The_passage_that_answers_comes_first()
    {
        using var index = Open();

        index.Search(new SearchRequest("Combien de mois dureront les travaux ?"), 3)[0].Passage.Number.Should().Be(2);
        Best(index, "Quand la grue a-t-elle été déplacée ?").Should().Be("La grue a été déplacée le 12 juin 2021.");
        Best(index, "En quelle année date le phare ?").Should().Be("Le phare de Roz-Vihan date de 1841.");
    }

    [Theory]
    [InlineData("combien de tps dureron les travau")]
    [InlineData("duree des traveaux en moi")]
    public void Mistyped_questions_find_their_sentence(string question)
    {
        using var index = Open();

        Best(index, question).Should().Be("Les travaux dureront quatorze mois.");
    }

    [Fact]
    public void A_scope_leaves_the_other_sources_out()
    {
        using var index = Open();

        index.Find(new SearchRequest("Qui était le gardien du phare ?", "fr", ["port"])).Sentences
            .Should().OnlyContain(evidence => evidence.Source.Id == "port");
    }

    [Fact]
    public void Unseen_sources_are_neither_found_nor_known_nor_counted()
    {
        using var index = Open();
        var seen = new HashSet<string> { "port" };
        Findings Find(string question, IReadOnlyCollection<string>? scope = null) => index.Find(new SearchRequest(question, "fr", scope) { Seen = seen });

        Find("Que dit Corentin Floch ?").UnknownNames.Should().Equal("Corentin", "Floch");
        Find("Que dit Corentin Flock ?").UnknownNames.Should().Equal("Corentin", "Flock");
        Find("Qui était le gardien du phare ?", ["port", "phare"]).Sentences.Should().OnlyContain(evidence => evidence.Source.Id == "port");
        Find("Qui était le gardien du phare ?", ["phare"]).Sentences.Should().BeEmpty();
        index.Search(new SearchRequest("phare de Roz-Vihan") { Seen = seen }, 5).Should().OnlyContain(hit => hit.Source.Id == "port");
        index.Find(new SearchRequest("Que dit Corentin Floch ?", "fr")).UnknownNames.Should().BeEmpty();
    }

    [Fact]
    public void What_is_seen_follows_the_texts()
    {
        using var index = Open();
        var seen = new HashSet<string> { "port", "bac" };
        bool Knows(string name) => index.Find(new SearchRequest($"Que dit {name} ?", "fr") { Seen = seen }).UnknownNames.Count == 0;
        Knows("Quiniou").Should().BeFalse();

        var ferry = Sources(("bac", "Le bac", "Le bac part à sept heures, dit la passeuse Armelle Quiniou."))["bac"];
        _sources["bac"] = ferry;
        index.Apply(Stamp(2), [ferry], []);
        Knows("Quiniou").Should().BeTrue();

        _sources.Remove("bac");
        index.Apply(Stamp(3), [], ["bac"]);
        Knows("Quiniou").Should().BeFalse();
    }

    [Fact]
    public void What_the_texts_hold_gives_more_confidence_than_what_they_lack()
    {
        using var index = Open();
        double Confidence(string question) => index.Find(new SearchRequest(question, "fr")).Confidence;

        Confidence("Quand la grue a-t-elle été déplacée ?").Should().BeGreaterThan(0.5);
        Confidence("Quelle est la recette du kouign-amann ?").Should().BeLessThan(0.2);
        Confidence("Quand le vieux port sera-t-il rouvert à Concarneau ?").Should().BeLessThan(Confidence("Quand le vieux port sera-t-il rouvert à Kervran ?"));
    }

    [Fact]
    public void A_name_that_no_text_holds_is_told()
    {
        using var index = Open();

        index.Find(new SearchRequest("Que pense Zlatanowski du phare ?", "fr")).UnknownNames.Should().Equal("Zlatanowski");
    }

    [Theory]
    [InlineData("Combien de grues danoises ont été déplacées en mars ?", "Combien de grues norvégiennes ont été déplacées en mars ?")]
    [InlineData("Qui a vendu les douze bouées ?", "Qui a vendu les vingt bouées ?")]
    [InlineData("Qui a vendu les 12 bouées ?", "Qui a vendu les 30 bouées ?")]
    [InlineData("Quel âge a le capitaine ?", "Quel âge a le pilote ?")]
    public void A_name_number_or_age_that_the_text_lacks_makes_it_another_question(string answered, string lacking)
    {
        _sources["ventes"] = Sources(("ventes", "Les ventes", "En mars, trois grues venues du Danemark ont été déplacées.\nLe capitaine Arzel, 41 ans, a vendu les douze bouées."))["ventes"];
        _sources["pilote"] = Sources(("pilote", "Les départs", "Le pilote ne reviendra aucun jour."))["pilote"];
        using var index = Open();
        double Confidence(string question) => index.Find(new SearchRequest(question, "fr")).Confidence;

        Confidence(answered).Should().BeGreaterThan(0.5);
        Confidence(lacking).Should().BeLessThan(0.5);
    }

    [Theory]
    [InlineData("Que demande le gardien ?", "Les gardiens demandent une grue.")]
    [InlineData("combien coutent les travaux", "Les travaux auraient un coût de 3 000 euros.")]
    [InlineData("Qui a posé la 1ere pierre ?", "La première pierre a été posée par Anne Le Goff.")]
    [InlineData("Кто такой Стефан Камаре?", "Stéphan Camaret dirige le chantier.")]
    public void Word_forms_and_spellings_meet_the_words_of_the_text(string question, string sentence)
    {
        _sources["digue"] = Sources(("digue", "La digue", "Les gardiens demandent une grue.\nLes travaux auraient un coût de 3 000 euros.\nLa première pierre a été posée par Anne Le Goff.\nStéphan Camaret dirige le chantier."))["digue"];
        using var index = Open();

        index.Find(new SearchRequest(question)).Sentences[0].Text.Should().Be(sentence);
    }

    [Fact]
    public void A_changed_source_is_found_by_its_new_words_only()
    {
        using var index = Open();
        _sources["phare"] = Sources(("phare", "Le phare", "Le phare est éteint."))["phare"];

        index.Apply(Stamp(2), [_sources["phare"]], ["port"]);

        Best(index, "Le phare est-il éteint ?").Should().Be("Le phare est éteint.");
        index.Search(new SearchRequest("travaux du vieux port"), 5).Should().BeEmpty();
    }

    [Fact]
    public void An_index_in_step_is_opened_as_it_is()
    {
        Open().Dispose();

        using var index = Open(rebuildAllowed: false);

        Best(index, "Combien de mois dureront les travaux ?").Should().Be("Les travaux dureront quatorze mois.");
    }

    [Fact]
    public void An_index_older_than_the_store_is_rebuilt()
    {
        Open().Dispose();
        _sources["port"] = Sources(("port", "Le vieux port", "Le port est fermé."))["port"];

        using var index = SearchIndex.Open(IndexFolder, Stamp(2), () => _sources.Values, Find);

        Best(index, "Le port est-il fermé ?").Should().Be("Le port est fermé.");
    }

    [Fact]
    public void An_index_of_another_store_is_rebuilt()
    {
        Open().Dispose();
        var rebuilt = false;

        SearchIndex.Open(IndexFolder, new IndexStamp(Guid.NewGuid(), 1), () => { rebuilt = true; return _sources.Values; }, Find).Dispose();

        rebuilt.Should().BeTrue();
    }

    [Fact]
    public void An_index_with_any_file_cut_short_or_gone_is_rebuilt_or_still_right()
    {
        Open().Dispose();
        foreach (var name in Directory.GetFiles(IndexFolder).Select(Path.GetFileName).ToArray())
        {
            foreach (var gone in new[] { false, true })
            {
                var file = Path.Combine(IndexFolder, name!);
                if (!File.Exists(file))
                    continue;
                if (gone)
                    File.Delete(file);
                else
                    File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]);

                using var index = Open();

                Best(index, "Combien de mois dureront les travaux ?").Should().Be("Les travaux dureront quatorze mois.", $"{name} was damaged");
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private string IndexFolder => _folder.At("index");

    private SearchIndex Open(bool rebuildAllowed = true) => SearchIndex.Open(
        IndexFolder, Stamp(1), () => rebuildAllowed ? _sources.Values : throw new InvalidOperationException("The index was rebuilt."), Find);

    private Source? Find(string id) => _sources.GetValueOrDefault(id);

    private static IndexStamp Stamp(long generation) => new(Store, generation);

    private static string Best(SearchIndex index, string question) => index.Find(new SearchRequest(question, "fr")).Sentences[0].Text;

    private static Dictionary<string, Source> Sources(params (string Id, string Title, string Text)[] texts) => texts.ToDictionary(
        text => text.Id,
        text =>
        {
            var analysis = TextAnalysis.Analyse(new RawText { Id = text.Id, Title = text.Title, Lang = "fr", Body = text.Text, Format = BodyFormat.Lines });
            return new Source { Id = text.Id, Version = 1, Title = text.Title, Lang = "fr", Body = text.Text, Passages = analysis.Passages, Quotes = analysis.Quotes };
        });
}
