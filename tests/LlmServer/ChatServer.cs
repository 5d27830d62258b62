using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TalksBot.LlmServer;

/// <summary>
/// A chat model on the loopback interface: <c>/v1/chat/completions</c> as OpenAI-compatible servers speak it, streaming or not, with usage
/// counts and JSON schemas, strict about the request's shape, and with a <see cref="LlmServer.Persona"/> for every way to go wrong.
/// </summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedRequest> received = new();
    private readonly int seed;
    private int count;

    private ChatServer(WebApplication app, Persona persona, int seed)
    {
        (this.app, Persona, this.seed) = (app, persona, seed);
        app.MapPost("/v1/chat/completions", CompleteAsync);
    }

    /// <summary>Can be changed between requests.</summary>
    public Persona Persona { get; set; }

    /// <summary>Played first, one a request; then <see cref="Persona"/>.</summary>
    public ConcurrentQueue<Persona> Personas { get; } = new();

    /// <summary>What <c>Llm:Endpoint</c> is set to.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The pause between two pieces of <see cref="Persona.StreamsSlowly"/>.</summary>
    public TimeSpan Drip { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>What <see cref="Persona.TooManyRequests"/> asks for.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>All requests so far, malformed ones too.</summary>
    public IReadOnlyCollection<ReceivedRequest> Received => received;

    /// <summary>Starts on a free port of 127.0.0.1.</summary>
    /// <param name="seed">Two servers with one seed draw the same replies, in the order of requests.</param>
    public static async Task<ChatServer> StartAsync(Persona persona, int seed = 1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new ChatServer(builder.Build(), persona, seed);
        await server.app.StartAsync();
        server.Endpoint = new Uri(server.app.Urls.First() + "/v1");
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task CompleteAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref count);
        var request = await ReceivedRequest.ReadAsync(context.Request, context.RequestAborted);
        received.Enqueue(request);
        var reply = new Reply(context, request, Drip, RetryAfter);
        if (request.Fault is { } fault)
        {
            await reply.ErrorAsync(400, "invalid_request_error", fault);
            return;
        }

        var persona = Personas.TryDequeue(out var first) ? first : Persona;
        var random = new Random(unchecked((seed * 1_000_003) + (number * 101) + (int)persona));
        await Conduct.PlayAsync(persona, random, request, reply);
    }
}
