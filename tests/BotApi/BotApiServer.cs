using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TalksBot.BotApi;

/// <summary>
/// Telegram on the loopback interface, as a bot sees it: the Bot API 10.3 over a simulated world of people and chats. It is written from the
/// documentation, shares no code with the bot, and refuses what Telegram refuses, in Telegram's words. What people do are extension methods:
/// <see cref="Talking"/>, <see cref="Pressing"/>, <see cref="Places"/>, <see cref="Membership"/>, <see cref="InlineActs"/>, <see cref="RawActs"/>.
/// </summary>
public sealed class BotApiServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotApiServer(WebApplication app, BotApiOptions options)
    {
        (this.app, Options, Faults) = (app, options, options.Faults);
        World = new World(options);
        Record = new RequestRecord(options.KeepRequests);
        Pace = new PaceKeeper(options.Clock, options.Limits);
        Polling = new Polling(this);
        Webhook = new WebhookSender(this);
        app.Run(new Endpoint(this).ServeAsync);
    }

    public BotApiOptions Options { get; }

    /// <summary>What <c>Telegram:BaseUrl</c> is set to.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    public string Token => Options.Token;

    public World World { get; }

    /// <summary>All that the bot asked for.</summary>
    public RequestRecord Record { get; }

    /// <summary>Can be changed between calls.</summary>
    public FaultPlan Faults { get; set; }

    /// <summary>Can be changed between calls.</summary>
    public SendLimits Limits
    {
        get => Pace.Limits;
        set => Pace.Limits = value;
    }

    /// <summary>Updates that the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (World.Gate)
                return World.Updates.Count;
        }
    }

    internal PaceKeeper Pace { get; }

    internal Polling Polling { get; }

    internal WebhookSender Webhook { get; }

    /// <summary>Starts on 127.0.0.1.</summary>
    public static async Task<BotApiServer> StartAsync(BotApiOptions? options = null)
    {
        options ??= new BotApiOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = Most.Upload + (1 << 20);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new BotApiServer(builder.Build(), options);
        await server.app.StartAsync();
        server.BaseUrl = new Uri(server.app.Urls.First());
        return server;
    }

    /// <summary>The messages of a chat, and waiting for more.</summary>
    public ChatView MessagesIn(ApiChat chat) => new(this, chat);

    public async ValueTask DisposeAsync()
    {
        await Polling.StopAsync();
        await Webhook.DisposeAsync();
        await app.DisposeAsync();
        Polling.Dispose();
    }

    /// <summary>Changes the world, and wakes all who wait for that.</summary>
    internal T Change<T>(Func<World, T> change)
    {
        lock (World.Gate)
        {
            var result = change(World);
            World.Pulse.Beat();
            return result;
        }
    }
}
