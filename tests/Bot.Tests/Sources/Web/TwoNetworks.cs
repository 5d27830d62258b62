using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Tests.Sources.Web;

/// <summary>A "public" server on 127.0.0.2 and a "private" one on 127.0.0.1, at the same port, so that only the address tells them apart.</summary>
internal sealed class TwoNetworks : IAsyncDisposable
{
    public const string Page = "<!doctype html><html lang=fr><head><title>Le bac</title></head><body><article><h1>Le bac</h1><p>Le bac part à sept heures, sauf le dimanche.</p></article></body></html>";

    private readonly WebApplication _app;
    private int _resolved, _private;

    private TwoNetworks(WebApplication app) => _app = app;

    public int Port { get; private set; }

    /// <summary>How often the private server was asked for anything.</summary>
    public int PrivateRequests => _private;

    /// <summary>What else is there, by path: a test's own pages.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new();

    /// <summary>Of the last request: since when it asked for changes.</summary>
    public string LastIfModifiedSince { get; private set; } = "";

    /// <summary>The rules that are usual but for what counts as public, and for the port.</summary>
    public WebRules Rules => new()
    {
        IsPublic = address => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Equals(IPAddress.Parse("127.0.0.2")),
        Ports = [Port],
        Resolve = Resolve,
        Whole = TimeSpan.FromSeconds(3),
    };

    public static async Task<TwoNetworks> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePort();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse("127.0.0.1"), port);
            kestrel.Listen(IPAddress.Parse("127.0.0.2"), port);
        });
        var networks = new TwoNetworks(builder.Build()) { Port = port };
        networks._app.Run(networks.AnswerAsync);
        await networks._app.StartAsync();
        return networks;
    }

    /// <param name="path">"/page".</param>
    public string Public(string path) => $"http://public.test:{Port}{path}";

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task<IPAddress[]> Resolve(string host, CancellationToken cancel) => Task.FromResult(host switch
    {
        "public.test" => new[] { IPAddress.Parse("127.0.0.2") },
        "private.test" or "localhost" => [IPAddress.Loopback],
        "both.test" => [IPAddress.Parse("127.0.0.2"), IPAddress.Loopback],
        "rebinding.test" => [Interlocked.Increment(ref _resolved) == 1 ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback],
        "mapped.test" => [IPAddress.Loopback.MapToIPv6()],
        _ => [],
    });

    private async Task AnswerAsync(HttpContext context)
    {
        LastIfModifiedSince = context.Request.Headers.IfModifiedSince.ToString();
        if (context.Connection.LocalIpAddress!.MapToIPv4().Equals(IPAddress.Loopback))
            Interlocked.Increment(ref _private);
        if (Pages.TryGetValue(context.Request.Path.Value!, out var page))
        {
            await page(context);
            return;
        }

        var response = context.Response;
        switch (context.Request.Path.Value)
        {
            case "/to":
                response.StatusCode = int.Parse(context.Request.Query["status"].FirstOrDefault() ?? "302", System.Globalization.CultureInfo.InvariantCulture);
                response.Headers.Location = context.Request.Query["u"].ToString();
                return;
            case "/round":
                response.Redirect("/round");
                return;
            case "/silent":
                await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case "/drip":
                for (var i = 0; i < 300 && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await response.WriteAsync("a ");
                    await response.Body.FlushAsync();
                    await Task.Delay(100, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                return;
            case "/bomb":
                response.Headers.ContentEncoding = "gzip";
                response.ContentType = "text/html";
                await using (var gzip = new GZipStream(response.Body, CompressionLevel.Fastest))
                {
                    for (var i = 0; i < 40 && !context.RequestAborted.IsCancellationRequested; i++)
                        await gzip.WriteAsync(new byte[1_000_000], context.RequestAborted);
                }

                return;
            case "/picture":
                response.ContentType = "image/png";
                await response.WriteAsync("x");
                return;
            case "/known":
                response.Headers.ETag = "\"v1\"";
                response.Headers.LastModified = "Sun, 01 Mar 2026 08:00:00 GMT";
                if (context.Request.Headers.IfNoneMatch == "\"v1\"")
                    response.StatusCode = 304;
                else
                    await response.WriteAsync("Le bac part à sept heures.");
                return;
            case "/cyrillic":
                response.ContentType = "text/plain; charset=windows-1251";
                System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
                await response.Body.WriteAsync(System.Text.Encoding.GetEncoding(1251).GetBytes("Паром\n\nПаром отходит в семь часов утра, кроме воскресенья."));
                return;
            case "/gone":
                response.StatusCode = 410;
                return;
            default:
                response.ContentType = "text/html; charset=utf-8";
                await response.WriteAsync(Page);
                return;
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
