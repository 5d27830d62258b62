using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Chats.Drafts;
using TalksBot.Bot.Tests.BotApi;
using TalksBot.Bot.Tests.Model;
using TalksBot.BotApi;
using TalksBot.LlmServer;
using LoopbackModel = TalksBot.Bot.Tests.Model.Answering;

namespace TalksBot.Bot.Tests.Telegram;

/// <summary>What a person sees while an answer is on its way, with real drafts on a loopback Bot API and a real stream of a loopback model.</summary>
public sealed class DraftedAnswerTests(OpenTexts open) : IClassFixture<OpenTexts>
{
    private const string Asked = "Qui dirigeait la délégation russe ?";
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private static readonly DraftPace Quick = new()
    {
        First = TimeSpan.Zero,
        Between = TimeSpan.FromMilliseconds(20),
        Silence = TimeSpan.FromMilliseconds(60),
        Typing = TimeSpan.FromMilliseconds(20),
        Landing = TimeSpan.FromSeconds(5),
    };

    private readonly RunningDrafts drafts = new(TimeProvider.System);

    [Theory]
    [InlineData("Qui dirigeait la délégation russe ?", "Je cherche dans les textes…")]
    [InlineData("Who led the Russian delegation?", "Searching the texts…")]
    [InlineData("Кто возглавлял российскую делегацию?", "Ищу в текстах…")]
    public async Task Until_a_statement_has_passed_the_draft_says_in_the_askers_language_that_it_searches(string question, string searching)
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.StreamsSlowly);
        model.Server.Drip = Never;
        var asking = AskAsync(there, model, Quick, question);
        var draft = await DraftAsync(there, d => d.Versions >= 3);
        Stop(there);
        await asking;

        draft.Should().Match<ApiDraft>(d => d.Words == searching && d.CanStop && !d.KeepOnStop && d.DraftId != 0);
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task The_draft_grows_by_what_has_passed_and_stopping_it_makes_that_the_answer()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.FallsSilent);
        var asking = AskAsync(there, model, Quick);
        var draft = await DraftAsync(there, d => !d.Words.StartsWith("Je cherche", StringComparison.Ordinal) && d.Versions >= 4);
        Stop(there);
        var answer = await asking;

        answer.Should().Match<Answer>(a => a.By == "loopback" && a.Status == AnswerStatus.Answered && a.Statements.Count == 1);
        draft.Words.Should().Contain(answer.Statements[0].Claim).And.Contain(answer.Citations[0].Quote);
        drafts.Count.Should().Be(0);
        there.Server.Record.Refusals.Should().BeEmpty();
        there.Server.Record.Of("sendMessageDraft").Select(r => r["draft_id"]!.GetValue<long>()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Stopped_before_a_statement_has_passed_the_texts_answer()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.StreamsSlowly);
        model.Server.Drip = Never;
        var asking = AskAsync(there, model, Quick);
        await DraftAsync(there, _ => true);
        Stop(there);
        var answer = await asking;

        answer.Should().Match<Answer>(a => a.By == AnswerPipeline.Extractive && a.Status == AnswerStatus.Answered);
    }

    [Fact]
    public async Task An_invented_quotation_is_never_in_a_draft()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.InventsQuotations);
        for (var i = 0; i < 20; i++)
            await AskAsync(there, model, Quick);

        there.Server.Record.Of("sendMessageDraft").Should().NotBeEmpty().And.OnlyContain(r => r["text"]!.GetValue<string>() == "Je cherche dans les textes…");
    }

    [Fact]
    public async Task An_answer_does_not_wait_for_the_next_draft()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.Good);
        var answer = await AskAsync(there, model, Quick with { Between = Never, Silence = 2 * Never });

        answer.By.Should().Be("loopback");
        there.Server.Record.Of("sendMessageDraft").Should().ContainSingle();
    }

    [Fact]
    public async Task An_answer_that_is_there_in_no_time_shows_nothing_before()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.Good);
        await AskAsync(there, model, Quick with { First = Never });
        await AskAsync(there, null, Quick with { First = Never });

        there.Server.Record.Total.Should().Be(0);
    }

    [Fact]
    public async Task Without_a_model_one_note_that_the_bot_is_typing_is_enough()
    {
        await using var there = await ServerFixture.StartAsync();
        var answer = await AskAsync(there, null, Quick);

        answer.Status.Should().Be(AnswerStatus.Answered);
        there.Server.Record.Count("sendMessageDraft").Should().Be(0);
        there.Server.Record.Count("sendChatAction").Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_question_that_may_not_go_to_the_model_shows_no_draft()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.Good);
        var answer = await AskAsync(there, model, Quick, withoutModel: true);

        answer.By.Should().Be(AnswerPipeline.Extractive);
        there.Server.Record.Count("sendMessageDraft").Should().Be(0);
        model.Server.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task Where_Telegram_refuses_drafts_the_bot_is_seen_typing()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.FallsSilent, options: k => k["Llm:Timeout"] = "00:00:02");
        var group = there.Server.AddGroup("Les lecteurs", there.Anna);
        there.Server.AddBot(group);
        var answer = await AskAsync(there, model, Quick, chat: group.Id);

        answer.By.Should().Be("loopback");
        there.Server.Record.Of("sendMessageDraft").Should().ContainSingle().Which.Description.Should().Contain("TEXTDRAFT_PEER_INVALID");
        there.Server.Record.Count("sendChatAction").Should().BeGreaterThan(2);
    }

    [Fact]
    public async Task No_trouble_with_drafts_costs_an_answer()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.Good);
        there.Server.Faults = FaultPlan.Mixed(1) with { SilenceLasts = TimeSpan.FromMilliseconds(200) };
        for (var i = 0; i < 20; i++)
            (await AskAsync(there, model, Quick)).By.Should().Be("loopback");
        there.Server.Record.Requests.Should().Contain(r => r.Fault != Fault.None);
    }

    [Fact]
    public async Task Who_gives_up_the_question_gives_up_its_draft()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.FallsSilent);
        using var cancel = new CancellationTokenSource();
        var asking = AskAsync(there, model, Quick, cancel: cancel.Token);
        await DraftAsync(there, _ => true);
        await cancel.CancelAsync();

        await ((Func<Task>)(() => asking)).Should().ThrowAsync<OperationCanceledException>();
        drafts.Count.Should().Be(0);
    }

    [Fact]
    public void A_stop_for_a_draft_that_is_over_is_past_its_time()
    {
        var draft = drafts.Begin(7, null);
        drafts.End(draft);
        drafts.Stop(7, draft.Id);
        draft.Stop();
        drafts.Stop(7, draft.Id + 1);
        drafts.Count.Should().Be(0);
    }

    private async Task<Answer> AskAsync(ServerFixture there, LoopbackModel? model, DraftPace pace, string question = Asked, long? chat = null, bool withoutModel = false, CancellationToken? cancel = null)
    {
        using var telegram = new TelegramClients(Options.Create(new TelegramOptions { Token = there.Server.Token, BaseUrl = there.Server.BaseUrl.ToString() }));
        var show = new DraftShow(telegram, pace, TimeProvider.System, NullLogger<DraftShow>.Instance);
        var asking = new DraftedAnswer(new AnswerPipeline(open.Texts, model?.Model, TimeProvider.System), drafts, show);
        return await asking.AskAsync(new Question(question) { WithoutModel = withoutModel }, chat ?? there.Chat.Id, null, cancel ?? TestContext.Current.CancellationToken);
    }

    private static Task<ApiDraft> DraftAsync(ServerFixture there, Func<ApiDraft, bool> wanted) =>
        there.Server.UntilAsync(() => there.Server.MessagesIn(there.Chat).Draft is { } draft && wanted(draft) ? draft : null, "a draft");

    private void Stop(ServerFixture there) =>
        drafts.Stop(there.Chat.Id, there.Server.Record.Of("sendMessageDraft")[0]["draft_id"]!.GetValue<long>());
}
