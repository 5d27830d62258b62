using TalksBot.Bot.Answering;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Digests.Composition;

/// <summary>A digest that a model selects and phrases.</summary>
public sealed class ModelDigestTests
{
    private const string Body = """
        Le port de Kervran rouvrira ses trois cales le 2 juin 2024 après dix-huit mois de travaux. Le chantier a coûté 18,6 millions d’euros à la région et à la commune.

        « Le granit du môle résiste au sel depuis un siècle », a affirmé Tugdual Kermarec. Selon Gwenaël Prigent, le granit du môle coûte trois fois plus que le béton.

        La criée de Kervran recevra douze chalutiers de Concarneau dès la semaine du 10 juin.
        """;

    [Fact]
    public async Task A_model_phrases_what_is_told_and_the_quotations_are_cut_by_the_program()
    {
        await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(Persona.Good);
        using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);

        var digest = await texts.ComposeAsync();

        digest!.By.Should().Be("loopback");
        digest.Sections.SelectMany(section => section.Points).Should().Contain(point => point.Statement.Claim != null);
    }

    [Fact]
    public async Task What_is_drafted_for_one_chat_serves_all_that_get_the_same()
    {
        await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(Persona.Good);
        using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);

        for (var chat = 0; chat < 5; chat++)
            await texts.ComposeAsync();

        model.Server.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task A_chat_that_forbids_a_model_outside_gets_none()
    {
        await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(Persona.Good);
        using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);

        (await texts.ComposeAsync(withoutModel: true))!.By.Should().Be(AnswerPipeline.Extractive);

        model.Server.Received.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Persona.Abstains)]
    [InlineData(Persona.ServerError)]
    [InlineData(Persona.Prose)]
    [InlineData(Persona.InventsQuotations)]
    [InlineData(Persona.WrongKey)]
    [InlineData(Persona.Empty)]
    public async Task Where_a_model_gives_nothing_of_use_the_quotations_speak_for_themselves(Persona persona)
    {
        await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(persona);
        using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);

        (await texts.ComposeAsync())!.By.Should().Be(AnswerPipeline.Extractive);
    }

    [Theory]
    [InlineData(Persona.WrongSpeaker)]
    [InlineData(Persona.OpinionAsFact)]
    [InlineData(Persona.ChangesNumber)]
    [InlineData(Persona.FlipsNegation)]
    [InlineData(Persona.NamesMissingSentences)]
    public async Task Nothing_that_a_model_makes_up_is_told(Persona persona)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(persona, seed);
            using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);
            var digest = await texts.ComposeAsync();

            foreach (var point in digest!.Sections.SelectMany(section => section.Points).Where(point => point.Statement.Claim is not null))
            {
                foreach (var speaker in point.Citations.Select(citation => citation.Speaker).OfType<string>())
                    point.Statement.Claim.Should().Contain(speaker.Split(' ')[^1]);
                foreach (var number in System.Text.RegularExpressions.Regex.Matches(point.Statement.Claim!, @"\d+").Select(match => match.Value))
                    point.Citations.Should().Contain(citation => citation.Quote.Contains(number));
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Of_two_matters_the_other_side_of_one_does_not_push_out_that_of_the_other(int points)
    {
        const string body = """
            « Le granit du môle résiste au sel depuis un siècle », a affirmé Tugdual Kermarec. Selon Gwenaël Prigent, le granit du môle coûte trois fois plus que le béton.

            « Les rejets de l’usine ont tué les poissons de la rivière », a déclaré le maire de Landrevan, Goulven Abgrall.

            « Nos rejets n’ont tué aucun poisson de la rivière », a répondu la directrice de l’usine, Solenn Cariou.
            """;
        for (var seed = 1; seed <= 12; seed++)
        {
            await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(Persona.Good, seed);
            using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", body);

            var digest = await texts.ComposeAsync(points);

            var speakers = NewTexts.Citations(digest!).Select(citation => citation.Speaker).ToArray();
            speakers.Contains("Tugdual Kermarec").Should().Be(speakers.Contains("Gwenaël Prigent"));
            speakers.Contains("Goulven Abgrall").Should().Be(speakers.Contains("Solenn Cariou"));
            digest!.Sections.Sum(section => section.Points.Count).Should().BeLessThanOrEqualTo(points);
        }
    }

    [Fact]
    public async Task Where_a_model_tells_one_side_the_other_is_told_too()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            await using var model = await TalksBot.Bot.Tests.Model.Answering.WithAsync(Persona.Good, seed);
            using var texts = new NewTexts(model.Model).Add("kervran", "Le port de Kervran", Body);

            var speakers = NewTexts.Citations((await texts.ComposeAsync(points: 3))!).Select(citation => citation.Speaker).ToArray();

            speakers.Contains("Tugdual Kermarec").Should().Be(speakers.Contains("Gwenaël Prigent"));
        }
    }
}
