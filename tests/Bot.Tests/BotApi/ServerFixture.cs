using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>A server without limits, somebody who has started the bot, and the client of the Telegram.Bot package.</summary>
public sealed class ServerFixture : IAsyncDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    private ServerFixture(BotApiServer server)
    {
        Server = server;
        Bot = new TelegramBotClient(new TelegramBotClientOptions(server.Token, server.BaseUrl.ToString()) { RetryThreshold = 0 }, http);
        Anna = server.AddUser("Anna");
        server.Start(Anna);
        Chat = server.PrivateChat(Anna);
    }

    public BotApiServer Server { get; }

    public TelegramBotClient Bot { get; }

    public ApiUser Anna { get; }

    /// <summary>Anna's private chat.</summary>
    public ApiChat Chat { get; }

    public static async Task<ServerFixture> StartAsync(BotApiOptions? options = null) =>
        new(await BotApiServer.StartAsync(options ?? new BotApiOptions { Limits = SendLimits.None }));

    /// <summary>Calls a method with a body of our own making.</summary>
    public async Task<(int Code, string Body)> PostAsync(string method, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Server.BaseUrl, $"/bot{Server.Token}/{method}"), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static async Task<ApiRequestException> RefusedAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<ApiRequestException>()).Which;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        http.Dispose();
    }
}
