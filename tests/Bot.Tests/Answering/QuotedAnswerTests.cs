using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>Questions that the text answers: what is quoted, whose it is, and how it reads.</summary>
public sealed class QuotedAnswerTests(Port port) : IClassFixture<Port>
{
    private const string Prigent = "Gwenaël Prigent", Kermarec = "Tugdual Kermarec", Corlay = "Anne-Lise Corlay", Stephan = "Ronan Stéphan";

    [Theory]
    [InlineData("Qui représentait le syndicat des ports ?", "Hervé Camaret")]
    [InlineData("Qui a posé la première pierre de la digue nord ?", "Yvon Rozmor")]
    [InlineData("Quand la première pierre de la digue nord a-t-elle été posée ?", "2 mai 2022")]
    [InlineData("Combien coûtent les travaux ?", "18,6 millions d’euros")]
    [InlineData("Quelle part du coût est à la charge de la région ?", "35 %")]
    [InlineData("Où la décision a-t-elle été prise ?", "capitainerie de Kervran")]
    [InlineData("Combien de mètres cubes de vase a-t-on retirés ?", "9 000 mètres cubes")]
    [InlineData("Qui a mesuré la teneur en plomb ?", "Nadia Belkacem")]
    [InlineData("Que deviendra le bac de l’île Tréven ?", "circulera pendant toute la durée du chantier")]
    [InlineData("À qui la forme de radoub a-t-elle été vendue ?", "promoteur de Sarzelles")]
    [InlineData("Combien de cales seront remises en service ?", "Quatre des neuf cales")]
    [InlineData("Qui est Hervé Camaret ?", "directeur technique")]
    public async Task The_sentence_that_answers_is_quoted(string question, string words)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Answered);
        answer.Citations[0].Quote.Should().Contain(words);
        answer.Citations[0].Source.Id.Should().Be(Port.Id);
    }

    [Theory]
    [InlineData("Qui a promis de ne fermer aucun quai avant l’automne ?", "aucun quai", Stephan, "chef de projet")]
    [InlineData("Qui a promis que les équipes travailleraient de nuit ?", "de nuit", Stephan, "chef de projet")]
    [InlineData("Qui a annoncé la remise en service des cales ?", "Quatre des neuf cales", "ministère français de la mer", null)]
    [InlineData("Comment la chambre de commerce a-t-elle qualifié la séance ?", "« franche et utile »", "chambre de commerce du Ponant", null)]
    [InlineData("Que craignent les Affaires maritimes ?", "« risque sérieux »", "Affaires maritimes", null)]
    [InlineData("Qu’a déclaré le comité des pêches ?", "douze équipages", "comité des pêches", null)]
    [InlineData("Qui a souligné qu’il fallait rouvrir la cale du Vieux-Môle ?", "canots de sauvetage", "Soazig Le Dantec", "maire adjointe")]
    [InlineData("Qui a parlé de « criée de carton » ?", "criée de carton", Prigent, "architecte naval et historien des ports")]
    [InlineData("Qui a dit que le béton était une honte ?", "une honte", Prigent, "architecte naval et historien des ports")]
    [InlineData("Qui estime que la plaisance peut sauver Kervran ?", "peut sauver Kervran", Kermarec, "professeur associé au laboratoire d’océanographie de l’université du Ponant")]
    [InlineData("Qui a vendu la forme de radoub ?", "forme de radoub", Prigent, "architecte naval et historien des ports")]
    [InlineData("Qu’a déclaré Anne-Lise Corlay sur la criée ?", "sans étude sanitaire", Corlay, "présidente de la région")]
    [InlineData("Quand la première pierre a-t-elle été posée ?", "2 mai 2022", null, null)]
    public async Task A_quotation_belongs_to_who_said_it(string question, string words, string? speaker, string? role)
    {
        var quotation = (await port.AskAsync(question)).Citations.First(citation => citation.Quote.Contains(words, StringComparison.Ordinal));
        (quotation.Speaker, quotation.Role).Should().Be((speaker, role));
    }

    [Theory]
    [InlineData("Que pense Prigent du granit ?", Prigent, "seul matériau")]
    [InlineData("Que pense Kermarec du granit ?", Kermarec, "quatre fois plus cher")]
    [InlineData("Que pense Gwenaël Prigent du béton ?", Prigent, "une honte")]
    [InlineData("Que pense Kermarec de la criée ?", Kermarec, "rester à Lanrivec")]
    [InlineData("Que dit Soazig Le Dantec de la cale du Vieux-Môle ?", "Soazig Le Dantec", "canots de sauvetage")]
    [InlineData("Quel est l’avis de Prigent sur la plaisance ?", Prigent, "plaisance")]
    public async Task Asked_for_somebodys_view_he_is_quoted_and_heard_first(string question, string speaker, string words)
    {
        var answer = await port.AskAsync(question);
        answer.Citations[0].Speaker.Should().Be(speaker);
        answer.Citations.Where(citation => citation.Speaker == speaker).Select(citation => citation.Quote).Should().Contain(quote => quote.Contains(words));
    }

    /// <summary>Corlay's words stand inside Prigent's turn.</summary>
    [Fact]
    public async Task Words_quoted_within_a_turn_belong_to_the_one_quoted()
    {
        var answer = await port.AskAsync("Qui a déclaré qu’un retour de la criée sans étude sanitaire était impossible ?");
        answer.Citations[0].Speaker.Should().Be(Corlay);
        answer.Citations[0].Passage.Speaker.Should().Be(Prigent);
    }

    [Fact]
    public async Task An_opinion_is_given_to_its_holder_with_his_role()
    {
        var answer = await port.AskAsync("Que pense Prigent du granit ?");
        answer.Text.Should().StartWith("Selon Gwenaël Prigent, architecte naval et historien des ports\u00A0: «\u00A0Le granit est le seul matériau");
        answer.Statements[0].Citations.Should().Equal(0);
    }

    [Fact]
    public async Task An_institution_has_the_article_that_the_text_gives_it() =>
        (await port.AskAsync("Que craignent les Affaires maritimes ?")).Text.Should().StartWith("Selon les Affaires maritimes\u00A0: “Les Affaires maritimes");

    [Fact]
    public async Task In_another_language_than_the_texts_an_institution_stands_before_a_colon() =>
        (await port.AskAsync("Que craignent les Affaires maritimes ?", lang: "en")).Text.Should().StartWith("Affaires maritimes: “Les Affaires maritimes");

    [Fact]
    public async Task What_the_narrator_says_is_the_texts() =>
        (await port.AskAsync("Qui a posé la première pierre de la digue nord ?")).Text.Should().StartWith("Le texte dit\u00A0: «\u00A0La première pierre");

    [Fact]
    public async Task A_speaker_is_named_once_above_his_quotations()
    {
        var answer = await port.AskAsync("Que pense Kermarec du granit ?");
        answer.Citations.Should().HaveCountGreaterThan(1).And.OnlyContain(citation => citation.Speaker == Kermarec);
        answer.Statements.Count(statement => statement.Text.StartsWith("Selon ", StringComparison.Ordinal)).Should().Be(1);
    }

    [Theory]
    [InlineData("Qui a écrit l’article ?", "Maëlle Quéméner", "Le texte est signé")]
    [InlineData("Quel est le titre de l’article ?", "La reconstruction du port de Kervran : un chantier lent, des pêcheurs divisés", "Le texte a pour titre")]
    [InlineData("Who wrote the article?", "Maëlle Quéméner", "The text is signed")]
    public async Task Title_and_byline_are_quoted_as_such(string question, string line, string said)
    {
        var answer = await port.AskAsync(question);
        var citation = answer.Citations.Should().ContainSingle().Subject;
        (citation.Quote, citation.Passage.Kind).Should().Be((line, PassageKind.Front));
        answer.Text.Should().StartWith(said);
    }

    [Theory]
    [InlineData("Qui a posé la première pierre et combien coûtent les travaux ?", "Yvon Rozmor", "18,6 millions")]
    [InlineData("Qui représentait le syndicat des ports et quand la décision a-t-elle été prise ?", "Hervé Camaret", "14 mars 2023")]
    [InlineData("Qui représentait le syndicat des ports, et combien coûtent les travaux ?", "Hervé Camaret", "18,6 millions")]
    [InlineData("Que pense Prigent du béton et que pense Kermarec du béton ?", "une honte", "est sain")]
    public async Task Each_part_of_a_question_has_its_quotation(string question, string first, string second)
    {
        var answer = await port.AskAsync(question);
        answer.Citations[0].Quote.Should().Contain(first);
        answer.Citations[1].Quote.Should().Contain(second);
    }

    [Theory]
    [InlineData("cest ki le chef de projet", Stephan)]
    [InlineData("c koi le cout des travaux", "18,6 millions")]
    [InlineData("combien de metres cubes de vase a retire ouest dragage", "9 000")]
    [InlineData("qui a pose la premiere piere de la digue", "Yvon Rozmor")]
    [InlineData("que pense prigent du granite", "seul matériau")]
    [InlineData("que pense kermarek du beton", "est sain")]
    [InlineData("combien dequipages sont parti", "douze équipages")]
    [InlineData("c qui le prefet maritime", "Yvon Rozmor")]
    public async Task Typing_as_in_a_chat_finds_the_same(string question, string words) =>
        (await port.AskAsync(question)).Citations.Select(citation => citation.Quote).Should().Contain(quote => quote.Contains(words));

    [Theory]
    [InlineData("Who is Hervé Camaret?", "en", "Hervé Camaret", "The text says: “")]
    [InlineData("What did Ronan Stéphan promise?", "en", Stephan, "According to Ronan Stéphan, chef de projet: “")]
    [InlineData("What happened on 14 mars 2023?", "en", "14 mars 2023", "The text says: “")]
    [InlineData("Что произошло 14 марта 2023?", "ru", "14 mars 2023", "В тексте сказано: «")]
    public async Task In_another_language_names_and_dates_lead_to_the_answer(string question, string lang, string words, string said)
    {
        var answer = await port.AskAsync(question);
        answer.Lang.Should().Be(lang);
        answer.Citations[0].Quote.Should().Contain(words);
        answer.Text.Should().StartWith(said);
    }

    [Fact]
    public async Task The_askers_own_language_wins_over_the_questions()
    {
        var answer = await port.AskAsync("Qui a posé la première pierre de la digue nord ?", lang: "ru");
        answer.Lang.Should().Be("ru");
        answer.Text.Should().StartWith("В тексте сказано: «La première pierre");
    }
}
