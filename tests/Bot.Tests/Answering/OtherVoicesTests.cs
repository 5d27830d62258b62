using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>Where people or sources see a matter differently, both are quoted, each with a name.</summary>
public sealed class OtherVoicesTests(OtherVoicesTests.TwoTexts texts) : IClassFixture<OtherVoicesTests.TwoTexts>
{
    private const string Prigent = "Gwenaël Prigent", Kermarec = "Tugdual Kermarec";

    /// <summary>The port, and a letter that sees it otherwise.</summary>
    public sealed class TwoTexts() : ReadTexts(("port-de-kervran.fr.txt", Read("port-de-kervran.fr.txt")), ("lettre.fr.txt", Letter))
    {
        private const string Letter = """
            Lettre ouverte des plaisanciers de Kervran
            Rozenn Abgrall

            Les plaisanciers de Kervran ont tenu leur assemblée le 20 mars 2023 au café du Phare. Ils étaient soixante-dix.
            « Le bac de l’île Tréven sera supprimé dès septembre », affirme la présidente de l’association Rozenn Abgrall.
            Selon le cabinet Armormer, le coût des travaux dépassera 25 millions d’euros. Les anneaux du bassin Sud seront payants.
            """;
    }

    [Theory]
    [InlineData("Le béton de la digue nord est-il sain ?")]
    [InlineData("Le béton est-il sain ?")]
    [InlineData("Le granit est-il un bon matériau ?")]
    [InlineData("Faut-il du granit ?")]
    public async Task A_judgement_is_given_by_both_sides(string question)
    {
        var answer = await texts.AskAsync(question, scope: [Port.Id]);
        answer.Citations.Select(citation => citation.Speaker).Should().Contain([Prigent, Kermarec]);
        answer.Text.Should().Contain("Selon Gwenaël Prigent").And.Contain("Selon Tugdual Kermarec");
    }

    [Theory]
    [InlineData("Que pense Prigent du granit ?", Prigent)]
    [InlineData("Que pense Kermarec du granit ?", Kermarec)]
    public async Task Who_asks_for_one_persons_view_hears_no_other(string question, string speaker) =>
        (await texts.AskAsync(question)).Citations.Should().OnlyContain(citation => citation.Speaker == speaker);

    [Theory]
    [InlineData("Quel est le coût des travaux ?", "18,6 millions", "25 millions")]
    [InlineData("Que deviendra le bac de l’île Tréven ?", "circulera", "supprimé")]
    public async Task Two_sources_that_differ_are_both_quoted(string question, string one, string other)
    {
        var answer = await texts.AskAsync(question);
        answer.Citations.Single(citation => citation.Quote.Contains(one, StringComparison.Ordinal)).Source.Id.Should().Be(Port.Id);
        answer.Citations.Single(citation => citation.Quote.Contains(other, StringComparison.Ordinal)).Source.Id.Should().Be("lettre");
    }

    [Fact]
    public async Task A_scope_keeps_the_other_source_out()
    {
        var answer = await texts.AskAsync("Quel est le coût des travaux ?", scope: ["lettre"]);
        answer.Citations.Should().OnlyContain(citation => citation.Source.Id == "lettre");
        answer.Citations[0].Speaker.Should().Be("cabinet Armormer");
    }

    [Theory]
    [InlineData("Qui a mesuré la teneur en plomb ?", "lettre")]
    [InlineData("Qui est Rozenn Abgrall ?", Port.Id)]
    public async Task What_only_another_source_says_is_not_in_these_texts(string question, string scope)
    {
        (await texts.AskAsync(question)).Status.Should().Be(AnswerStatus.Answered);
        var answer = await texts.AskAsync(question, scope: [scope]);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().StartWith("Les textes choisis ne le disent pas.");
    }

    [Fact]
    public async Task A_scope_without_texts_answers_nothing() =>
        (await texts.AskAsync("Quel est le coût des travaux ?", scope: [])).Status.Should().Be(AnswerStatus.Abstained);

    [Fact]
    public async Task An_unknown_scope_answers_nothing() =>
        (await texts.AskAsync("Quel est le coût des travaux ?", scope: ["inconnu"])).Status.Should().Be(AnswerStatus.Abstained);
}
