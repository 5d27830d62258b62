using System.Collections.Concurrent;
using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

/// <summary>The whole way from question to answer on the starter dossier, whatever a model or its endpoint does: drawn replies of each kind, by real HTTP.</summary>
/// <remarks>Four rounds of the questions of each kind; <c>PERSONA_RUNS=200</c> draws two hundred, as <c>.ci/run</c> does.</remarks>
public sealed class PersonaTests(OpenTexts open) : IClassFixture<OpenTexts>
{
    private const int SideBySide = 8;
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("PERSONA_RUNS") ?? "44", CultureInfo.InvariantCulture);

    /// <summary>With a listener fewer do: the whole reply is read and checked by the same code as without.</summary>
    private static readonly int RunsHeard = Runs / 2;

    private static readonly string[] Questions =
    [
        "Qui dirigeait la délégation russe ?", "Combien d’heures les diplomates ont-ils passé à Istanbul ?", "Combien de propriétés diplomatiques la Russie doit-elle récupérer ?",
        "Que pense Sapounov de l’échange de prisonniers ?", "À combien d’années Ksenia Karelina avait-elle été condamnée ?", "Quand l’échange a-t-il eu lieu ?",
        "Que dit Blinov des négociations ?", "Que s’est-il dit sur les visas ?", "Comment le département d’État a-t-il qualifié les discussions ?",
        "Quelles conditions Moscou devrait-elle poser ?", "Qui représentait la délégation américaine ?",
    ];

    public static TheoryData<Persona> Faithful =>
        [Persona.Good, Persona.Sloppy, Persona.NoJsonSchema, Persona.CountsNothing, Persona.RefusesStreams, Persona.IgnoresStreams, Persona.InventsInTheSecond];

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

    /// <summary>Those of which a listener hears statements: what comes after them does not take them back.</summary>
    public static TheoryData<Persona> Streaming =>
        [Persona.Good, Persona.Sloppy, Persona.NoJsonSchema, Persona.CountsNothing, Persona.InventsInTheSecond, Persona.NeverEnds, Persona.CutShort, Persona.BreaksOff, Persona.BrokenJson, Persona.FallsSilent];

    public static TheoryData<Persona> Silent => [.. Enum.GetValues<Persona>().Except(Streaming.Select(p => p.Data))];

    [Theory]
    [MemberData(nameof(Streaming))]
    public async Task A_listener_hears_what_passed_the_checks_and_it_stands(Persona persona)
    {
        var heard = new ConcurrentBag<Answer>();
        var answers = await RunAsync(persona, heard);
        answers.Count(a => a.By == "loopback").Should().BeGreaterThan(persona is Persona.BreaksOff or Persona.BrokenJson or Persona.FallsSilent ? RunsHeard / 20 : RunsHeard * 8 / 10);
        heard.Should().OnlyContain(a => a.Status == AnswerStatus.Answered && a.By == "loopback" && a.Statements.Count > 0);
        heard.Count.Should().BeGreaterThanOrEqualTo(answers.Count(a => a.By == "loopback"));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_listener_hears_nothing_of_a_model_that_does_not_keep_to_the_texts_or_does_not_stream(Persona persona)
    {
        var heard = new ConcurrentBag<Answer>();
        var answers = await RunAsync(persona, heard);
        if (persona is not (Persona.OpinionAsFact or Persona.ObeysTheTexts))
            heard.Should().BeEmpty();
        if (persona is Persona.RefusesStreams or Persona.IgnoresStreams)
            answers.Count(a => a.By == "loopback").Should().BeGreaterThan(RunsHeard * 8 / 10);
        if (persona != Persona.Abstains)
            answers.Count(a => a.Status == AnswerStatus.Answered).Should().BeGreaterThan(RunsHeard * 8 / 10);
    }

    private async Task<IReadOnlyCollection<Answer>> RunAsync(Persona persona, ConcurrentBag<Answer>? heard = null)
    {
        await using var answering = await Answering.WithAsync(persona, seed: 20, options: keys =>
        {
            if (persona is Persona.StreamsSlowly or Persona.FallsSilent or Persona.NeverEnds)
                keys["Llm:Timeout"] = persona == Persona.NeverEnds ? "00:00:01" : "00:00:00.1";
        });
        var runs = heard is null ? Runs : RunsHeard;
        var pipeline = new AnswerPipeline(open.Texts, answering.Model, TimeProvider.System);
        var answers = new ConcurrentBag<Answer>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, runs, parallel, async (i, ct) => answers.Add(await AnswerAsync(pipeline, Questions[i % Questions.Length], heard, ct)));

        answering.Server.Received.Should().OnlyContain(r => r.Fault == null);
        answering.Server.Received.Count.Should().BeLessThanOrEqualTo(heard is null ? 2 * runs : 3 * runs);
        answers.Should().HaveCount(runs).And.OnlyContain(a => a.Text.Length > 0 && (a.Status == AnswerStatus.Answered || a.Status == AnswerStatus.Abstained));
        foreach (var answer in answers.Concat(heard ?? []))
            ShouldHold(answer);
        return answers;
    }

    private static async Task<Answer> AnswerAsync(AnswerPipeline pipeline, string asked, ConcurrentBag<Answer>? heard, CancellationToken ct)
    {
        var question = new Question(asked, "fr");
        if (heard is null)
            return await pipeline.AnswerAsync(question, ct);
        var grown = new List<Answer>();
        var answer = await pipeline.AnswerAsync(question, new Listener<Answer>(grown.Add, CancellationToken.None), ct);
        grown.Add(answer);
        for (var i = 1; i < grown.Count; i++)
        {
            grown[i].By.Should().Be("loopback", "what was heard is not taken back");
            grown[i].Statements.Take(grown[i - 1].Statements.Count).Select(s => s.Text).Should().Equal(grown[i - 1].Statements.Select(s => s.Text));
        }

        grown.SkipLast(1).ToList().ForEach(heard.Add);
        return answer;
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
