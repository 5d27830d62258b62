namespace TalksBot.Bot.Tests.Telegram;

/// <summary>One bot for the tests of a class, each with people and groups of its own.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    public BotOnLoopback Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await BotOnLoopback.StartAsync();

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
}
