using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Tests.Answering;

namespace TalksBot.Bot.Tests.Conversations;

/// <summary>A question that leans on the one before it, and one that does not.</summary>
public sealed class FollowUpTests(Port port) : IClassFixture<Port>
{
    private const string OnGranite = "Que pense Prigent du granit ?";

    [Theory]
    [InlineData("Et Kermarec ?", OnGranite, "Tugdual Kermarec", "quatre fois plus cher")]
    [InlineData("Et Kermarec, qu’en dit-il ?", "Que pense Prigent du béton de la digue nord ?", "Tugdual Kermarec", "est sain")]
    [InlineData("Et qu’en pense Kermarec ?", OnGranite, "Tugdual Kermarec", "quatre fois plus cher")]
    [InlineData("et prigent ?", "Que pense Kermarec du béton ?", "Gwenaël Prigent", "une honte")]
    [InlineData("et kermarec il en dit quoi", "que pense prigent du granit", "Tugdual Kermarec", "quatre fois plus cher")]
    [InlineData("Et Corlay ?", "Que dit Prigent de la criée ?", "Anne-Lise Corlay", "étude sanitaire")]
    [InlineData("And Kermarec?", "What does Prigent think about granit?", "Tugdual Kermarec", "quatre fois plus cher")]
    public async Task Another_person_is_asked_about_the_same(string question, string before, string speaker, string words)
    {
        var answer = await port.AskAsync(question, before);
        answer.Citations[0].Speaker.Should().Be(speaker);
        answer.Citations[0].Quote.Should().Contain(words);
    }

    [Theory]
    [InlineData("Et le granit ?", "Que pense Kermarec du béton ?", "quatre fois plus cher")]
    [InlineData("Et pour la criée ?", "Que pense Kermarec du granit ?", "rester à Lanrivec")]
    [InlineData("Et la plaisance ?", "Que dit Kermarec de la criée ?", "peut sauver Kervran")]
    public async Task The_same_person_is_asked_about_something_else(string question, string before, string words)
    {
        var answer = await port.AskAsync(question, before);
        answer.Citations.Should().OnlyContain(citation => citation.Speaker == "Tugdual Kermarec");
        answer.Citations.Select(citation => citation.Quote).Should().Contain(quote => quote.Contains(words));
    }

    [Theory]
    [InlineData("Pourquoi ?", "La plaisance peut-elle sauver Kervran ?", "l’entretien des quais")]
    [InlineData("pk", "La plaisance peut-elle sauver Kervran ?", "l’entretien des quais")]
    [InlineData("Quand ?", "Qui a posé la première pierre de la digue nord ?", "2 mai 2022")]
    [InlineData("Et combien ?", "Qui paie les travaux ?", "18,6 millions")]
    [InlineData("Et où ?", "Quand la décision a-t-elle été prise ?", "capitainerie")]
    [InlineData("Et le syndicat ?", "Qui représentait la commune ?", "Hervé Camaret")]
    [InlineData("Quel est son rôle ?", "Qui est Hervé Camaret ?", "directeur technique")]
    [InlineData("Et côté région ?", "Que dit Prigent de la criée ?", "présidente de la région")]
    public async Task The_old_topic_is_asked_again(string question, string before, string words) =>
        (await port.AskAsync(question, before)).Citations.Select(citation => citation.Quote).Should().Contain(quote => quote.Contains(words));

    [Theory]
    [InlineData("Qui a posé la première pierre ?", OnGranite)]
    [InlineData("Combien coûtent les travaux ?", "Qui représentait le syndicat des ports ?")]
    [InlineData("Et combien coûtent les travaux ?", OnGranite)]
    [InlineData("Combien y a-t-il de cales ?", OnGranite)]
    [InlineData("Il y a combien de cales ?", OnGranite)]
    [InlineData("Faut-il du béton ?", OnGranite)]
    [InlineData("Le béton est-il sain ?", OnGranite)]
    [InlineData("L’eau est-elle douce ?", OnGranite)]
    [InlineData("Quand la décision a-t-elle été prise ?", OnGranite)]
    [InlineData("Combien la digue a-t-elle coûté ?", OnGranite)]
    [InlineData("Kermarec a-t-il parlé ?", OnGranite)]
    [InlineData("Pourquoi Kermarec a-t-il parlé ?", OnGranite)]
    [InlineData("Et la météo ?", OnGranite)]
    [InlineData("Et Macron ?", OnGranite)]
    [InlineData("Quelle est la capitale de l’Australie ?", OnGranite)]
    [InlineData("Où se trouve Lanrivec ?", OnGranite)]
    [InlineData("Que pense Kermarec de son port et de ses quais ?", OnGranite)]
    [InlineData("Who is Hervé Camaret?", OnGranite)]
    [InlineData("Кто такой Эрве Камаре?", OnGranite)]
    [InlineData("Pourquoi ?", null)]
    [InlineData("Pourquoi ?", " ")]
    public void A_question_of_its_own_stands_alone(string question, string? before) =>
        FollowUp.Standalone(question, before, port.Texts.As(null)).Should().Be(question);

    [Theory]
    [InlineData("Et la météo ?")]
    [InlineData("Et Macron ?")]
    [InlineData("Quelle est la capitale de l’Australie ?")]
    public async Task A_new_topic_is_not_answered_with_the_old_one(string question)
    {
        var answer = await port.AskAsync(question, OnGranite);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Nearest.Should().BeEmpty();
    }

    [Fact]
    public void Another_place_takes_the_place_of_the_old_one() =>
        FollowUp.Standalone("Et à Lanrivec ?", "Combien de cales seront remises en service à Kervran ?", port.Texts.As(null))
            .Should().Be("Combien de cales seront remises en service à Lanrivec ?");

    [Fact]
    public void Another_side_takes_the_place_of_the_old_one() =>
        FollowUp.Standalone("Et côté français ?", "Combien de sièges a la délégation allemande ?", port.Texts.As(null))
            .Should().Be("Combien de sièges a la délégation français ?");
}
