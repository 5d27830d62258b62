using System.Net;
using System.Net.Sockets;
using System.Text;
using TalksBot.BotApi;

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
        path.ToString().Should().NotContain(bot.Server.Token.Split(':')[1]);
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
