using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Cli;

/// <summary>What a chat model needs, made only where <c>Llm:Endpoint</c> is set: without it a verb starts without any of those libraries.</summary>
internal sealed class ModelParts : IDisposable
{
    private readonly ServiceProvider? _services;

    private ModelParts(ServiceProvider? services) => _services = services;

    /// <summary>Null without an endpoint.</summary>
    public ModelAnswerer? Answerer => _services?.GetRequiredService<ModelAnswerer>();

    /// <exception cref="OptionsValidationException">A key under <c>Llm</c> cannot be used; the message names it and the mend.</exception>
    public static ModelParts Of(Settings settings, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(settings.Configuration[$"{LlmOptions.Section}:{nameof(LlmOptions.Endpoint)}"]))
            return new ModelParts(null);
        var services = new ServiceCollection()
            .AddSingleton(time)
            .AddLogging(log => log
                .AddFilter("Polly", LogLevel.None) // a stack trace for each retry; ModelLog says how it ended. Logging:LogLevel:Polly brings them back.
                .AddConfiguration(settings.Configuration.GetSection("Logging"))
                .AddSimpleConsole(line => line.SingleLine = true))
            .Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddModelAnswering(settings.Configuration)
            .BuildServiceProvider();
        _ = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        return new ModelParts(services);
    }

    public void Dispose() => _services?.Dispose();
}
