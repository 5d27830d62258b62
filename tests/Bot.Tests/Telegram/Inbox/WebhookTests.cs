using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using TalksBot.BotApi;
using Telegram.Bot;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

public sealed class WebhookTests
{
    [Fact]
    public async Task Telegram_brings_questions_by_webhook_and_nobody_else_can()
    {
        var listen = $"http://127.0.0.1:{FreePort()}";
        await using var bot = await BotOnLoopback.StartAsync(keys: new Dictionary<string, string?>
        {
            ["Telegram:Mode"] = "webhook",
            ["Telegram:Webhook:Url"] = $"{listen}/behind/a/proxy",
            ["Telegram:Webhook:Listen"] = listen,
        });
        var set = await bot.Server.RequestAsync("setWebhook");
        var path = new Uri(set["url"]!.ToString());

        (await bot.AskAsync(BotOnLoopback.Question)).Words.Should().Contain(BotOnLoopback.Cost);

        (await PostAsync($"{listen}/telegram", "secret", "{}")).Should().Be(HttpStatusCode.NotFound);
        (await PostAsync(path.ToString(), "not the secret", "{}")).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(path.ToString(), null, "{}")).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(path.ToString(), set["secret_token"]!.ToString(), "no JSON")).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync(listen, null, "{}")).Should().Be(HttpStatusCode.NotFound);
        (await PostAsync(path.ToString(), set["secret_token"]!.ToString(), $"\"{new string('x', 3_000_000)}\"")).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(path.ToString(), set["secret_token"]!.ToString(), "{\"update_id\":1,\"message\":{}}")).Should().Be(HttpStatusCode.OK, "it is set aside: Telegram need not bring it again");
        path.ToString().Should().NotContain(bot.Server.Token.Split(':')[1]);
    }

    [Fact]
    public async Task A_webhook_that_another_process_takes_away_is_a_trouble_and_is_over_when_it_is_back()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var listen = $"http://127.0.0.1:{FreePort()}";
        await using var bot = await BotOnLoopback.StartAsync(time: time, keys: new Dictionary<string, string?>
        {
            ["Telegram:Mode"] = "webhook",
            ["Telegram:Webhook:Url"] = listen,
            ["Telegram:Webhook:Listen"] = listen,
        });
        var set = await bot.Server.RequestAsync("setWebhook");
        var other = new TelegramBotClient(new TelegramBotClientOptions(bot.Server.Token, bot.Server.BaseUrl.ToString()));

        await other.DeleteWebhook(cancellationToken: TestContext.Current.CancellationToken);
        await UntilHealthAsync(bot, time, "AnotherProcess");
        await other.SetWebhook(set["url"]!.ToString(), secretToken: set["secret_token"]!.ToString(), cancellationToken: TestContext.Current.CancellationToken);
        await UntilHealthAsync(bot, time, "ok");
    }

    private static async Task UntilHealthAsync(BotOnLoopback bot, FakeTimeProvider time, string says)
    {
        var path = Path.Combine(bot.Store.Folder.Path, "health.json");
        for (var i = 0; i < 500; i++)
        {
            if (File.Exists(path) && (await File.ReadAllTextAsync(path)).Contains($"\"{says}\"", StringComparison.Ordinal))
                return;
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20);
        }

        (await File.ReadAllTextAsync(path)).Should().Contain(says);
    }

    private static async Task<HttpStatusCode> PostAsync(string address, string? secret, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
