using TalksBot.Bot.Telegram.Inbox;
using TalksBot.BotApi;
using Telegram.Bot;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

public sealed class PollingTests
{
    /// <summary>What the bot calls beside asking for updates.</summary>
    private static readonly string[] Others = ["getMe", "deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription", "sendMessage", "sendChatAction"];

    [Fact]
    public async Task Another_process_that_sets_a_webhook_does_not_keep_the_updates_for_ever()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        await bot.AskAsync(BotOnLoopback.Question);
        var other = new TelegramBotClient(new TelegramBotClientOptions(bot.Server.Token, bot.Server.BaseUrl.ToString()));

        await other.SetWebhook("http://127.0.0.1:9/nobody", cancellationToken: TestContext.Current.CancellationToken);
        var answer = await bot.AskAsync("Quand part le bac ?");

        answer.Words.Should().NotBeEmpty();
        bot.Server.Record.Count("deleteWebhook").Should().BeGreaterThan(1);
    }

    [Theory]
    [InlineData("BadGateway")]
    [InlineData("CutAfter")]
    [InlineData("TooMany")]
    public async Task A_poll_that_fails_is_asked_again_and_no_question_is_lost_or_answered_twice(string fault)
    {
        var plan = FaultPlan.None with { Spared = new HashSet<string>(Others) };
        ApiMessage? question = null;
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            question = there.Server.Say(there.Anna, BotOnLoopback.Question);
            there.Server.Faults = fault switch
            {
                "BadGateway" => plan with { BadGateway = 1 },
                "CutAfter" => plan with { CutAfter = 1 },
                _ => plan with { TooMany = 1 },
            };
        });
        await bot.Server.UntilAsync(() => bot.Server.Record.Count("getUpdates") > 1 ? bot : null, "polls that fail");
        bot.Server.Faults = FaultPlan.None;

        (await bot.Messages.AfterAsync(question!)).Words.Should().Contain(BotOnLoopback.Cost);
        await bot.Server.UpdatesTakenAsync();
        bot.Messages.FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task More_updates_at_once_than_fit_into_memory_are_all_handled()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        for (var i = 0; i < 2_500; i++)
            bot.Server.RawUpdate("chosen_inline_result", $$$"""{"result_id":"x","query":"q","from":{"id":{{{5_000_000 + (i % 500)}}},"is_bot":false,"first_name":"A"}}""");

        var answer = await bot.AskAsync(BotOnLoopback.Question);

        answer.Words.Should().Contain(BotOnLoopback.Cost);
        await bot.SettleAsync();
        bot.Store.Count(InboxUpdate.Rows, u => u.State == InboxState.Handled).Should().Be(2_501);
    }
}
