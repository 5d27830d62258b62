using System.Collections.Concurrent;
using TalksBot.Bot.Answering;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

/// <summary>The whole way from question to answer on the starter dossier, whatever a model or its endpoint does: 200 drawn replies of each kind, by real HTTP.</summary>
public sealed class PersonaTests(OpenTexts open) : IClassFixture<OpenTexts>
{
    private const int Runs = 200;
    private const int SideBySide = 8;

    private static readonly string[] Questions =
    [
        "Qui dirigeait la délégation russe ?", "Combien d’heures les diplomates ont-ils passé à Istanbul ?", "Combien de propriétés diplomatiques la Russie doit-elle récupérer ?",
        "Que pense Sapounov de l’échange de prisonniers ?", "À combien d’années Ksenia Karelina avait-elle été condamnée ?", "Quand l’échange a-t-il eu lieu ?",
        "Que dit Blinov des négociations ?", "Que s’est-il dit sur les visas ?", "Comment le département d’État a-t-il qualifié les discussions ?",
        "Quelles conditions Moscou devrait-elle poser ?", "Qui représentait la délégation américaine ?",
    ];

    public static TheoryData<Persona> Faithful => [Persona.Good, Persona.Sloppy, Persona.NoJsonSchema];

    public static TheoryData<Persona> Others => [.. Enum.GetValues<Persona>().Except(Faithful.Select(p => p.Data))];

    [Theory]
    [MemberData(nameof(Faithful))]
    public async Task A_model_that_keeps_to_the_texts_is_heard(Persona persona)
    {
        var answers = await RunAsync(persona);
        answers.Count(a => a is { By: "loopback", Status: AnswerStatus.Answered }).Should().BeGreaterThan(Runs * 8 / 10);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_model_that_does_not_keep_to_the_texts_is_not_heard_and_the_texts_answer(Persona persona)
    {
        var answers = await RunAsync(persona);
        var heard = answers.Where(a => a.By == "loopback").SelectMany(a => a.Statements.Select(Own)).Distinct();

        // Some sentences name their speaker themselves, and say what they say whoever repeats them.
        heard.Should().OnlyContain(_ => persona == Persona.OpinionAsFact || persona == Persona.ObeysTheTexts);
        if (persona != Persona.Abstains)
            answers.Count(a => a.Status == AnswerStatus.Answered).Should().BeGreaterThan(Runs * 8 / 10);
    }

    private async Task<IReadOnlyCollection<Answer>> RunAsync(Persona persona)
    {
        await using var answering = await Answering.WithAsync(persona, seed: 20, options: keys =>
        {
            if (persona == Persona.StreamsSlowly)
                keys["Llm:Timeout"] = "00:00:00.1";
        });
        var pipeline = new AnswerPipeline(open.Texts, answering.Model, TimeProvider.System);
        var answers = new ConcurrentBag<Answer>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, Runs, parallel, async (i, ct) => answers.Add(await pipeline.AnswerAsync(new Question(Questions[i % Questions.Length], "fr"), ct)));

        answering.Server.Received.Should().OnlyContain(r => r.Fault == null);
        answering.Server.Received.Count.Should().BeLessThanOrEqualTo(2 * Runs);
        answers.Should().HaveCount(Runs).And.OnlyContain(a => a.Text.Length > 0 && (a.Status == AnswerStatus.Answered || a.Status == AnswerStatus.Abstained));
        foreach (var answer in answers)
            ShouldHold(answer);
        return answers;
    }

    private void ShouldHold(Answer answer)
    {
        foreach (var citation in answer.Citations)
            citation.Quote.Should().Be(open.Texts.Find(citation.Source.Id)!.Body[citation.Start..citation.End]);
        foreach (var statement in answer.By == "loopback" ? answer.Statements : [])
            PlainReading.ShouldHold(Own(statement), [.. statement.Citations.Select(i => answer.Citations[i])]);
    }

    /// <summary>The model's own words, without the quotations that the program sets under them.</summary>
    private static string Own(Statement statement) => statement.Text.Split('\n')[0];
}
