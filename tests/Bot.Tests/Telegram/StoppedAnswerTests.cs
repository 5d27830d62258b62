using Microsoft.Extensions.Configuration;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Tests.BotApi;
using TalksBot.Bot.Tests.Model;
using TalksBot.Bot.Words;
using TalksBot.BotApi;
using TalksBot.LlmServer;
using LoopbackModel = TalksBot.Bot.Tests.Model.Answering;

namespace TalksBot.Bot.Tests.Telegram;

/// <summary>The whole bot, from the question to the stop button to the answer.</summary>
public sealed class StoppedAnswerTests(OpenTexts open) : IClassFixture<OpenTexts>
{
    [Fact]
    public async Task A_person_who_stops_an_answer_gets_what_there_was_of_it_at_once()
    {
        await using var there = await ServerFixture.StartAsync();
        await using var model = await LoopbackModel.WithAsync(Persona.FallsSilent, options: k => k["Llm:Timeout"] = "00:05:00");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = there.Server.Token,
            ["Telegram:BaseUrl"] = there.Server.BaseUrl.ToString(),
            ["Logging:LogLevel:Default"] = "None",
        }).Build();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var answers = new AnswerPipeline(open.Texts, model.Model, TimeProvider.System);
        var running = TelegramHost.RunAsync(configuration, open.Texts, answers, RefusalWords.In("fr"), TimeProvider.System, end.Token);

        var question = there.Server.Say(there.Anna, "Qui dirigeait la délégation russe ?");
        var chat = there.Server.MessagesIn(there.Chat);
        var draft = await there.Server.UntilAsync(() => chat.Draft is { } d && !d.Words.StartsWith("Je cherche", StringComparison.Ordinal) ? d : null, "a statement in a draft");
        chat.FromBot.Should().NotContain(m => m.ReplyToId == question.Id);
        there.Server.StopDraft(there.Anna);
        var answer = await chat.ReplyToAsync(question);
        there.Server.Record.Refusals.Should().BeEmpty();
        await end.CancelAsync();
        await running;

        answer.Text.Should().NotBeNullOrEmpty();
        draft.Words.Should().Contain(answer.Text!.Split('\n')[0].Split(" [")[0]);
        chat.Draft.Should().BeNull();
    }
}
