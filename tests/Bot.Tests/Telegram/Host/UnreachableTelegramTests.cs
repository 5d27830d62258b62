using System.Net;
using System.Net.Sockets;
using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Host;

/// <summary>A process whose Telegram does not know it, is not there, or cannot reach it: waited for where it may come, else one line that says what to mend.</summary>
public sealed class UnreachableTelegramTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_that_is_revoked_while_it_runs_ends_the_run_with_one_line()
    {
        var port = BotProcess.FreePort();
        var first = await BotApiServer.StartAsync(new BotApiOptions { Port = port });
        using var bot = BotProcess.Start(_folder.Data, first);
        await BotProcess.UpAsync(first);
        await first.DisposeAsync();

        await using var second = await BotApiServer.StartAsync(new BotApiOptions { Port = port, Token = "110201543:another_token_than_the_bot_has_00000" });
        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(BotProcess.Patience, TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.Should().Be(1);
        error.Trim().Split('\n')[^1].Should().Contain("Telegram:Token");
        error.Should().NotContain("   at ").And.NotContain(first.Token.Split(':')[1]);
    }

    [Fact]
    public async Task A_Telegram_that_cannot_be_reached_at_start_is_told_and_waited_for()
    {
        var port = BotProcess.FreePort();
        using var bot = BotProcess.Start(_folder.Data, new Uri($"http://127.0.0.1:{port}"), new BotApiOptions().Token);
        (await bot.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("Telegram:BaseUrl");

        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Port = port });
        await BotProcess.UpAsync(server);

        (await BotProcess.EndAsync(bot)).Should().Be(0);
    }

    [Theory]
    [InlineData("https://bot.example.org/hook", "free", "Telegram:Webhook:Url")]
    [InlineData("http://127.0.0.1:9/hook", "taken", "Telegram:Webhook:Listen")]
    public async Task A_webhook_that_cannot_be_is_one_line_that_names_the_key(string url, string listen, string key)
    {
        await using var server = await BotApiServer.StartAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = listen == "taken" ? ((IPEndPoint)taken.LocalEndpoint).Port : BotProcess.FreePort();
        using var bot = BotProcess.Start(_folder.Data, server, ("Telegram__Mode", "webhook"), ("Telegram__Webhook__Url", url), ("Telegram__Webhook__Listen", $"http://127.0.0.1:{port}"));

        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(BotProcess.Patience, TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.Should().Be(1);
        error.Trim().Split('\n')[^1].Should().Contain(key);
        error.Should().NotContain("   at ");
    }
}
