using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Polly;

namespace TalksBot.Bot.Answering.Model;

/// <summary>Registers the model's part of answering.</summary>
public static class ModelRegistration
{
    private const string Client = "llm";

    /// <summary>
    /// Registers a <see cref="ModelAnswerer"/> when <c>Llm:Endpoint</c> is set; without it nothing is registered and none of the chat
    /// model's libraries is loaded. Bad options are reported by <see cref="OptionsValidationException"/> at start, or at first use without a host.
    /// </summary>
    public static IServiceCollection AddModelAnswering(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[$"{LlmOptions.Section}:{nameof(LlmOptions.Endpoint)}"])
            ? services
            : AddModel(services, configuration);

    private static IServiceCollection AddModel(IServiceCollection services, IConfiguration configuration)
    {
        var reading = new LlmOptionsReading(configuration);
        services.AddSingleton<IConfigureOptions<LlmOptions>>(reading);
        services.AddSingleton<IValidateOptions<LlmOptions>>(reading);
        services.AddOptions<LlmOptions>().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ModelLimits>();
        AddClient(services);
        services.AddSingleton<IChatCompletionService>(Chat);
        services.AddSingleton(s => new TokenBudget(s.GetRequiredService<IOptions<LlmOptions>>().Value.TokensPerDay, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PromptTexts>().AddSingleton<ModelHealth>();
        services.AddSingleton<PromptWriting>();
        services.AddSingleton<ChatCall>().AddSingleton<CallForms>();
        services.AddSingleton(s => new ModelAnswerer(
            s.GetRequiredService<IOptions<LlmOptions>>(), s.GetRequiredService<ModelLimits>(), s.GetRequiredService<ChatCall>(),
            s.GetRequiredService<CallForms>(), s.GetRequiredService<PromptWriting>(), s.GetRequiredService<TokenBudget>(),
            s.GetRequiredService<ModelHealth>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ModelAnswerer>>()));
        return services;
    }

    private static void AddClient(IServiceCollection services)
    {
        var http = services.AddHttpClient(Client, client => client.Timeout = Timeout.InfiniteTimeSpan);
        http.ConfigurePrimaryHttpMessageHandler(s => new SocketsHttpHandler
        {
            // A redirect would carry questions and texts to an address that nobody configured.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = s.GetRequiredService<ModelLimits>().ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        http.AddResilienceHandler("llm", (pipeline, context) =>
        {
            var limits = context.ServiceProvider.GetRequiredService<ModelLimits>();
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline
                .AddTimeout(context.ServiceProvider.GetRequiredService<IOptions<LlmOptions>>().Value.Timeout)
                .AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 1,
                    Delay = limits.UsualWait,
                    UseJitter = true,
                    // The strategy's own reading of Retry-After has no upper bound.
                    ShouldRetryAfterHeader = false,
                    DelayGenerator = a => ValueTask.FromResult(ServerWait.Asked(a.Outcome.Result, pipeline.TimeProvider)),
                    ShouldHandle = a => ValueTask.FromResult(
                        HttpClientResiliencePredicates.IsTransient(a.Outcome)
                        && (ServerWait.Asked(a.Outcome.Result, pipeline.TimeProvider) ?? TimeSpan.Zero) <= limits.LongestWait),
                })
                .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
                {
                    FailureRatio = 1,
                    MinimumThroughput = limits.FailuresBeforeRest,
                    SamplingDuration = limits.FailureWindow,
                    BreakDuration = limits.RestAfterFailures,
                });
        });
        http.AddHttpMessageHandler(s => new BoundedBody(s.GetRequiredService<ModelLimits>()));
    }

    /// <summary>SK leaves retries and time limits to a client it is given; the OpenAI library's own retries would obey any Retry-After.</summary>
    private static OpenAIChatCompletionService Chat(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        ModelAddress.TryRead(options.Endpoint, out var address);
        var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(Client);
#pragma warning disable SKEXP0010 // Marked experimental; the only constructor that takes an address, and held by the tests of every kind of reply.
        return new OpenAIChatCompletionService(options.Model, address!, options.ApiKey, organization: null, client);
#pragma warning restore SKEXP0010
    }
}
