using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Host;

/// <summary>What only the process shows: signals, exit codes, all that is logged.</summary>
public sealed class BotProcessTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_that_is_logged_however_much_fails_holds_the_token_or_what_people_say()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions
        {
            Limits = SendLimits.None,
            Faults = FaultPlan.None with { TooMany = 0.1, ServerError = 0.1, BadGateway = 0.1, CutBefore = 0.1, CutAfter = 0.1 },
        });
        var anna = server.AddUser("Anna");
        using var bot = BotProcess.Start(_folder.Data, server, ("Logging__LogLevel__Default", "Trace"));
        var log = bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        server.RawUpdate("message", """{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"text":"Armorique","forward_origin":{"type":"of tomorrow"}}""");

        await server.MessagesIn(server.PrivateChat(anna)).AfterAsync(server.Say(anna, "Qui a parlé de l’Armorique ?"), BotProcess.Patience);
        (await BotProcess.EndAsync(bot)).Should().Be(0);

        var lines = await log;
        lines.Should().Contain("Running as").And.Contain("Telegram gave no updates");
        lines.Should().NotContain(server.Token.Split(':')[1]).And.NotContain("Armorique");
    }

    [Fact]
    public async Task A_bot_whose_Telegram_is_silent_ends_within_eight_seconds()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        var anna = server.AddUser("Anna");
        using var bot = BotProcess.Start(_folder.Data, server);
        await BotProcess.UpAsync(server);
        server.Faults = FaultPlan.None with { Silence = 1, Spared = new HashSet<string> { "getUpdates" } };
        server.Say(anna, "Qui a parlé ?");
        await server.UpdatesTakenAsync(BotProcess.Patience);

        (await BotProcess.EndAsync(bot)).Should().Be(0, "Telegram would be silent for half a minute");
    }

    [Fact]
    public async Task An_update_that_nests_deep_keeps_nobody_from_an_answer()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        var anna = server.AddUser("Anna");
        using var bot = BotProcess.Start(_folder.Data, server);
        var deep = string.Concat(Enumerable.Repeat("""{"type":"block_quotation","blocks":[""", 60)) + string.Concat(Enumerable.Repeat("]}", 60));
        server.RawUpdate("message", $$$$"""{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},"rich_message":{"blocks":[{{{{deep}}}}]}}""");

        var answer = await server.MessagesIn(server.PrivateChat(anna)).AfterAsync(server.Say(anna, "Qui a parlé ?"), BotProcess.Patience);

        answer.Words.Should().NotBeEmpty();
        (await BotProcess.EndAsync(bot)).Should().Be(0);
    }
}
