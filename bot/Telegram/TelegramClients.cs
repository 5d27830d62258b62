using Microsoft.Extensions.Options;
using TalksBot.Bot.Telegram.Inbox;
using Telegram.Bot;

namespace TalksBot.Bot.Telegram;

/// <summary>The two clients of the Bot API: one that waits long for updates, one that sends.</summary>
/// <remarks>Made without the client factory: its logging writes whole addresses, and an address of the Bot API holds the token.</remarks>
internal sealed class TelegramClients : IDisposable
{
    // A long poll is answered after 25 s at the latest, a send within a second or two.
    private static readonly TimeSpan PollPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _polling = Http(PollPatience);
    private readonly HttpClient _sending = Http(SendPatience);

    static TelegramClients()
    {
        // One update that nests deeper than the reader goes would keep all that come after it at Telegram. The options are open until their first use.
        if (!JsonBotAPI.Options.IsReadOnly)
            JsonBotAPI.Options.MaxDepth = UpdateInbox.Depth;
    }

    public TelegramClients(IOptions<TelegramOptions> options)
    {
        var (token, address) = (options.Value.Token, options.Value.BaseUrl is { Length: > 0 } url ? url : null);
        // RetryCount 1: waiting out a flood limit inside a call would hold up other chats; the outbox does it.
        Polling = new TelegramBotClient(new TelegramBotClientOptions(token, address) { RetryCount = 1 }, _polling);
        Sending = new TelegramBotClient(new TelegramBotClientOptions(token, address) { RetryCount = 1 }, _sending);
    }

    public ITelegramBotClient Polling { get; }
    public ITelegramBotClient Sending { get; }

    public void Dispose()
    {
        _polling.Dispose();
        _sending.Dispose();
    }

    private static HttpClient Http(TimeSpan patience) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = patience };
}

/// <summary>Telegram does not know the token; the message holds none of it.</summary>
internal sealed class TokenRefusedException(Exception inner) : Exception("Telegram:Token", inner);
