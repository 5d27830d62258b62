using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Host;

/// <summary>What only the process shows: signals, exit codes, all that is logged.</summary>
public sealed class BotProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        using var bot = Start(server, ("Logging__LogLevel__Default", "Trace"));
        var log = bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        server.RawUpdate("message", """{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"text":"Armorique","forward_origin":{"type":"of tomorrow"}}""");

        await server.MessagesIn(server.PrivateChat(anna)).AfterAsync(server.Say(anna, "Qui a parlé de l’Armorique ?"), Patience);
        (await EndAsync(bot)).Should().Be(0);

        var lines = await log;
        lines.Should().Contain("Running as").And.Contain("Telegram gave no updates");
        lines.Should().NotContain(server.Token.Split(':')[1]).And.NotContain("Armorique");
    }

    [Fact]
    public async Task A_bot_whose_Telegram_is_silent_ends_within_eight_seconds()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        var anna = server.AddUser("Anna");
        using var bot = Start(server);
        await server.RequestAsync("getUpdates", timeout: Patience);
        server.Faults = FaultPlan.None with { Silence = 1, Spared = new HashSet<string> { "getUpdates" } };
        server.Say(anna, "Qui a parlé ?");
        await server.UpdatesTakenAsync(Patience);

        (await EndAsync(bot)).Should().Be(0, "Telegram would be silent for half a minute");
    }

    [Fact]
    public async Task An_update_that_nests_deep_keeps_nobody_from_an_answer()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        var anna = server.AddUser("Anna");
        using var bot = Start(server);
        var deep = string.Concat(Enumerable.Repeat("""{"type":"block_quotation","blocks":[""", 60)) + string.Concat(Enumerable.Repeat("]}", 60));
        server.RawUpdate("message", $$$$"""{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},"rich_message":{"blocks":[{{{{deep}}}}]}}""");

        var answer = await server.MessagesIn(server.PrivateChat(anna)).AfterAsync(server.Say(anna, "Qui a parlé ?"), Patience);

        answer.Words.Should().NotBeEmpty();
        (await EndAsync(bot)).Should().Be(0);
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_it_runs_ends_the_run_with_one_line()
    {
        var port = FreePort();
        var first = await BotApiServer.StartAsync(new BotApiOptions { Port = port });
        using var bot = Start(first);
        await first.RequestAsync("getUpdates", timeout: Patience);
        await first.DisposeAsync();

        await using var second = await BotApiServer.StartAsync(new BotApiOptions { Port = port, Token = "110201543:another_token_than_the_bot_has_00000" });
        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.Should().Be(1);
        error.Trim().Split('\n')[^1].Should().Contain("Telegram:Token");
        error.Should().NotContain("   at ").And.NotContain(first.Token.Split(':')[1]);
    }

    [Fact]
    public async Task A_Telegram_that_cannot_be_reached_at_start_is_told_and_waited_for()
    {
        var port = FreePort();
        using var bot = Start(new Uri($"http://127.0.0.1:{port}"), new BotApiOptions().Token);
        (await bot.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("Telegram:BaseUrl");

        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Port = port });
        await server.RequestAsync("getUpdates", timeout: Patience);

        (await EndAsync(bot)).Should().Be(0);
    }

    [Theory]
    [InlineData("https://bot.example.org/hook", "free", "Telegram:Webhook:Url")]
    [InlineData("http://127.0.0.1:9/hook", "taken", "Telegram:Webhook:Listen")]
    public async Task A_webhook_that_cannot_be_is_one_line_that_names_the_key(string url, string listen, string key)
    {
        await using var server = await BotApiServer.StartAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = listen == "taken" ? ((IPEndPoint)taken.LocalEndpoint).Port : FreePort();
        using var bot = Start(server, ("Telegram__Mode", "webhook"), ("Telegram__Webhook__Url", url), ("Telegram__Webhook__Listen", $"http://127.0.0.1:{port}"));

        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.Should().Be(1);
        error.Trim().Split('\n')[^1].Should().Contain(key);
        error.Should().NotContain("   at ");
    }

    private Process Start(BotApiServer server, params (string Key, string Value)[] more) => Start(server.BaseUrl, server.Token, more);

    private Process Start(Uri address, string token, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["Telegram__Token"] = token, ["Telegram__BaseUrl"] = address.ToString() };
        foreach (var (key, value) in more)
            settings[key] = value;
        return Talksbot.Start(settings, "--data", _folder.Data);
    }

    /// <summary>SIGTERM, as a supervisor ends it, and eight seconds, after which it would kill.</summary>
    private static async Task<int> EndAsync(Process bot)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        try
        {
            await bot.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
        }

        return bot.ExitCode;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
