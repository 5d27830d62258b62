using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalksBot.Bot.Answering.Model;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

/// <summary>The model's part of the bot, set up by configuration as the bot sets it up, against a loopback server.</summary>
internal sealed class Answering : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Answering(ChatServer server, ServiceProvider services) => (Server, this.services) = (server, services);

    public ChatServer Server { get; }

    public ModelAnswerer Model => services.GetRequiredService<ModelAnswerer>();

    public LogLines Log => services.GetRequiredService<LogLines>();

    public static async Task<Answering> WithAsync(Persona persona, int seed = 1, Action<Dictionary<string, string?>>? options = null, ModelLimits? limits = null, TimeProvider? clock = null)
    {
        var server = await ChatServer.StartAsync(persona, seed);
        var keys = Keys(server.Endpoint.ToString());
        options?.Invoke(keys);
        return new Answering(server, Services(keys, limits ?? Patient, clock));
    }

    public static Dictionary<string, string?> Keys(string endpoint) => new()
    {
        ["Llm:Endpoint"] = endpoint,
        ["Llm:Model"] = "loopback",
        ["Llm:ApiKey"] = "key-of-the-tests",
        ["Llm:Timeout"] = "00:00:20",
        ["Llm:MaxTokensPerAnswer"] = "4000",
        ["Llm:TokensPerDay"] = long.MaxValue.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Never rests, and waits next to nothing before a second try.</summary>
    public static ModelLimits Patient { get; } = new() { FailuresBeforeRest = 1_000_000, UsualWait = TimeSpan.FromMilliseconds(1) };

    public static ServiceProvider Services(Dictionary<string, string?> keys, ModelLimits limits, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        var lines = new LogLines();
        services.AddSingleton(lines).AddLogging(l => l.SetMinimumLevel(LogLevel.Information).AddProvider(lines));
        services.AddSingleton(limits);
        if (clock is not null)
            services.AddSingleton(clock);
        services.AddModelAnswering(new ConfigurationBuilder().AddInMemoryCollection(keys).Build());
        return services.BuildServiceProvider();
    }

    public Task<ModelDraft?> AskAsync(string question, string lang = "fr", string? after = null) =>
        Model.DraftAsync(new ModelRequest(question, lang, after, Dossier.All), null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
