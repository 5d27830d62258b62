using TalksBot.Bot.Answering;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

/// <summary>A chat whose administrators forbid a model outside is answered all the same.</summary>
public sealed class WithoutModelTests(OpenTexts open) : IClassFixture<OpenTexts>
{
    private const string Question = "Combien d’heures les délégations ont-elles parlé à Istanbul ?";

    [Fact]
    public async Task A_question_that_must_not_leave_the_house_is_answered_with_the_sentences_themselves()
    {
        await using var answering = await Answering.WithAsync(Persona.Good);
        var pipeline = new AnswerPipeline(open.Texts, answering.Model, TimeProvider.System);

        var inside = await pipeline.AnswerAsync(new Question(Question) { WithoutModel = true }, TestContext.Current.CancellationToken);
        answering.Server.Received.Should().BeEmpty();
        (inside.Status, inside.By).Should().Be((AnswerStatus.Answered, AnswerPipeline.Extractive));

        var outside = await pipeline.AnswerAsync(new Question(Question), TestContext.Current.CancellationToken);
        answering.Server.Received.Should().NotBeEmpty();
        outside.Status.Should().Be(AnswerStatus.Answered);
    }
}
