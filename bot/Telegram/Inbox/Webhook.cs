using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>Takes updates that Telegram brings: what came is written, and only then answered with 200.</summary>
/// <remarks>Stands behind a proxy that speaks https. Whoever does not know the path gets 404, whoever does not know the secret 403.</remarks>
internal sealed class Webhook(IOptions<TelegramOptions> options, TelegramClients telegram, UpdateInbox inbox, UpdateWork work, TelegramPulse pulse, TimeProvider time, ILogger<Webhook> log)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Updates are small: the longest message, all of it entities, is far below this.</summary>
    private const int LargestBody = 2_000_000;

    private const int Connections = 40;

    /// <summary>Deeper than any message that Telegram makes: rich ones nest beyond the usual 64.</summary>
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = UpdateInbox.Depth };

    private static readonly TimeSpan LookEach = TimeSpan.FromMinutes(1), EndPatience = TimeSpan.FromSeconds(1);

    // Derived, so that nothing more need be configured or kept, and a restart changes neither.
    private readonly string _path = Derived(options.Value.Token, "path")[..32];
    private readonly byte[] _secret = Encoding.ASCII.GetBytes(options.Value.WebhookSecret is { Length: > 0 } given ? given : Derived(options.Value.Token, "secret"));

    private string Url => $"{options.Value.WebhookUrl.TrimEnd('/')}/{_path}";

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token any more.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var site = Site();
        await work.ResumeAsync(cancel).ConfigureAwait(false);
        await site.StartAsync(cancel).ConfigureAwait(false);
        try
        {
            await StartingCall.MakeAsync(SetAsync, pulse, time, log, cancel).ConfigureAwait(false);
            log.WebhookSet();
            pulse.Heard();
            while (!cancel.IsCancellationRequested)
            {
                await Task.Delay(LookEach, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!cancel.IsCancellationRequested)
                    await LookAsync(cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            using var patience = new CancellationTokenSource(EndPatience);
            await site.StopAsync(patience.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Silence may mean that nobody asks: so Telegram is asked whether it still brings updates here, and whether it can.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token any more.</exception>
    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            var info = await telegram.Sending.GetWebhookInfo(cancel).ConfigureAwait(false);
            if (info.Url != Url)
            {
                log.WebhookTaken();
                pulse.Missed(anotherProcess: true);
            }
            else if (info.PendingUpdateCount == 0 || info.LastErrorDate is not { } failed || time.GetUtcNow() - failed > LookEach)
            {
                pulse.Heard();
            }
            else
            {
                log.NotReached();
                pulse.Missed(anotherProcess: false);
            }
        }
        catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
        {
            throw new TokenRefusedException(e);
        }
        catch (RequestException e)
        {
            log.PollFailed(e.GetType().Name, (e as ApiRequestException)?.ErrorCode ?? (int?)e.HttpStatusCode ?? 0);
            pulse.Missed(anotherProcess: false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // the run ends
        }
    }

    /// <exception cref="WebhookRefusedException">Telegram does not take the address.</exception>
    private async Task<bool> SetAsync(CancellationToken cancel)
    {
        try
        {
            await telegram.Sending.SetWebhook(
                Url, maxConnections: Connections, allowedUpdates: UpdateKinds.Handled,
                secretToken: Encoding.ASCII.GetString(_secret), cancellationToken: cancel).ConfigureAwait(false);
            return true;
        }
        catch (ApiRequestException e) when (e.ErrorCode == 400)
        {
            throw new WebhookRefusedException(e);
        }
    }

    private WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders(); // its lines would hold the path
        builder.WebHost.UseUrls(options.Value.WebhookListen).ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.AddServerHeader = false;
        });
        var site = builder.Build();
        // A proxy may hand the whole path on, or only its end.
        site.MapPost("/{**path}", (HttpContext http, string? path) =>
            IsOurs(path) ? ReceiveAsync(http) : Task.FromResult(Results.NotFound()));
        return site;
    }

    private bool IsOurs(string? path) =>
        path is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path[(path.LastIndexOf('/') + 1)..]), Encoding.ASCII.GetBytes(_path));

    private async Task<IResult> ReceiveAsync(HttpContext http)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers[SecretHeader].ToString()), _secret))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        // Telegram brings it again later.
        if (!work.HasRoom)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        JsonElement update;
        try
        {
            update = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, Deep, http.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        pulse.Heard();
        foreach (var accepted in inbox.Accept([update]))
            await work.AddAsync(accepted, CancellationToken.None).ConfigureAwait(false);
        return Results.Ok();
    }

    private static string Derived(string token, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"talksbot webhook {purpose}"))));
}

/// <summary>Telegram does not take the address of the webhook; the message holds none of it.</summary>
internal sealed class WebhookRefusedException(Exception inner) : Exception("Telegram:Webhook:Url", inner);
