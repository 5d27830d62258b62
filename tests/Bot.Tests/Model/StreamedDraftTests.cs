using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Model;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

public sealed class StreamedDraftTests
{
    private const string Question = "Qui conduisait la délégation du nord ?";
    private const int NoDraft = 2001;
    private const int AskedOnceMore = 2002;
    private const int NoSchema = 2004;
    private const int EndedEarly = 2007;
    private const int NoStream = 2008;
    private const int StoppedEarly = 2009;

    private readonly List<ModelDraft> heard = [];

    [Fact]
    public async Task A_stream_is_asked_for_when_somebody_listens_and_ends_as_the_whole_would()
    {
        await using var answering = await Answering.WithAsync(Persona.Good, seed: 3);
        await using var other = await Answering.WithAsync(Persona.Good, seed: 3);
        var draft = await AskAsync(answering);
        var whole = await other.AskAsync(Question);

        answering.Server.Received.Single().Should().Match<ReceivedRequest>(r => r.Streams && r.HasSchema && r.WantsUsage && r.Fault == null);
        draft!.Should().BeEquivalentTo(whole);
        heard.Select(d => d.Statements.Count).Should().Equal(Enumerable.Range(1, draft!.Statements.Count));
        heard[^1].Should().BeEquivalentTo(draft);
    }

    [Fact]
    public async Task An_invented_quotation_is_never_offered()
    {
        await using var answering = await Answering.WithAsync(Persona.InventsInTheSecond);
        var draft = await AskAsync(answering);
        draft!.Statements.Should().ContainSingle();
        heard.Should().ContainSingle().Which.Should().BeEquivalentTo(draft);
    }

    [Theory]
    [InlineData(Persona.NeverEnds, "BrokenOff")]
    [InlineData(Persona.CutShort, "CutShort")]
    public async Task What_had_passed_stands_when_a_reply_does_not_come_to_its_end(Persona persona, string failure)
    {
        await using var answering = await Answering.WithAsync(persona, seed: 2);
        var draft = await AskAsync(answering);
        draft!.Statements.Should().NotBeEmpty();
        heard[^1].Should().BeEquivalentTo(draft);
        answering.Server.Received.Should().ContainSingle();
        answering.Log.OfEvent(EndedEarly).Should().ContainSingle().Which.Should().Contain(failure);
    }

    [Fact]
    public async Task A_model_that_falls_silent_is_waited_for_until_the_time_limit()
    {
        await using var answering = await Answering.WithAsync(Persona.FallsSilent, options: k => k["Llm:Timeout"] = "00:00:02");
        var draft = await AskAsync(answering);
        draft!.Statements.Should().ContainSingle();
        answering.Log.OfEvent(EndedEarly).Should().ContainSingle().Which.Should().Contain("TimedOut");
    }

    [Fact]
    public async Task What_had_passed_stands_when_the_reply_is_stopped()
    {
        await using var answering = await Answering.WithAsync(Persona.FallsSilent);
        using var stop = new CancellationTokenSource();
        var draft = await AskAsync(answering, stop, stopAtFirst: true);
        draft!.Statements.Should().ContainSingle();
        answering.Log.OfEvent(EndedEarly).Should().ContainSingle().Which.Should().Contain("Stopped");
    }

    [Fact]
    public async Task Nothing_that_had_passed_is_no_draft_when_the_reply_is_stopped()
    {
        await using var answering = await Answering.WithAsync(Persona.StreamsSlowly);
        answering.Server.Drip = TimeSpan.FromSeconds(1);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        (await AskAsync(answering, stop)).Should().BeNull();
        heard.Should().BeEmpty();
        answering.Log.OfEvent(StoppedEarly).Should().ContainSingle();
        answering.Log.OfEvent(NoDraft).Should().BeEmpty();
    }

    [Fact]
    public async Task The_caller_may_give_up_a_stream()
    {
        await using var answering = await Answering.WithAsync(Persona.FallsSilent);
        using var caller = new CancellationTokenSource();
        var asking = () => answering.Model.DraftAsync(
            new ModelRequest(Question, "fr", null, Dossier.All), new Listener<ModelDraft>(_ => caller.Cancel(), CancellationToken.None), caller.Token);
        await asking.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(Persona.RefusesStreams)]
    [InlineData(Persona.IgnoresStreams)]
    public async Task An_endpoint_that_does_not_stream_is_asked_for_the_whole_from_then_on(Persona persona)
    {
        await using var answering = await Answering.WithAsync(persona);
        (await AskAsync(answering)).Should().NotBeNull(string.Join('\n', answering.Log.All));
        var tries = answering.Server.Received.Count;
        (await AskAsync(answering)).Should().NotBeNull();
        answering.Server.Received.Skip(tries).Should().ContainSingle().Which.Should().Match<ReceivedRequest>(r => !r.Streams && r.HasSchema);
        answering.Log.OfEvent(NoStream).Should().ContainSingle();
        heard.Should().BeEmpty();
    }

    [Fact]
    public async Task Where_the_first_form_has_used_up_the_tokens_of_an_answer_no_other_is_tried()
    {
        await using var answering = await Answering.WithAsync(Persona.IgnoresStreams, options: k => k["Llm:MaxTokensPerAnswer"] = "2000");
        (await AskAsync(answering)).Should().BeNull();
        answering.Server.Received.Should().ContainSingle();
        answering.Log.OfEvent(AskedOnceMore).Should().ContainSingle("it would else be tried again and again until the time is over");
    }

    [Fact]
    public async Task An_endpoint_that_knows_no_schema_streams_without_one()
    {
        await using var answering = await Answering.WithAsync(Persona.NoJsonSchema);
        (await AskAsync(answering)).Should().NotBeNull();
        (await AskAsync(answering)).Should().NotBeNull();
        answering.Server.Received.Select(r => (r.Streams, r.HasSchema)).Should().Equal((true, true), (true, false), (true, false));
        answering.Log.OfEvent(NoSchema).Should().ContainSingle();
    }

    [Theory]
    [InlineData(Persona.Good)]
    [InlineData(Persona.CountsNothing)]
    public async Task The_tokens_of_a_stream_are_taken_from_the_day(Persona persona)
    {
        // One answer may cost 4,000; what the first really cost leaves too little for a second.
        await using var answering = await Answering.WithAsync(persona, options: k => k["Llm:TokensPerDay"] = "4300");
        (await AskAsync(answering)).Should().NotBeNull();
        (await AskAsync(answering)).Should().BeNull();
        answering.Log.OfEvent(NoDraft).Single().Should().Contain("OverBudget");
    }

    [Fact]
    public async Task A_stream_that_breaks_off_before_a_statement_is_asked_for_once_more()
    {
        await using var answering = await Answering.WithAsync(Persona.BreaksOff);
        for (var i = 0; i < 20; i++)
            await AskAsync(answering);
        answering.Server.Received.Count.Should().BeInRange(21, 40);
    }

    private Task<ModelDraft?> AskAsync(Answering answering, CancellationTokenSource? stop = null, bool stopAtFirst = false)
    {
        var listener = new Listener<ModelDraft>(
            draft =>
            {
                heard.Add(draft);
                if (stopAtFirst)
                    stop!.Cancel();
            },
            stop?.Token ?? CancellationToken.None);
        return answering.Model.DraftAsync(new ModelRequest(Question, "fr", null, Dossier.All), listener, TestContext.Current.CancellationToken);
    }
}
