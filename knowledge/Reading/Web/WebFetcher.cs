using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace TalksBot.Knowledge.Reading.Web;

/// <summary>Fetches pages of the public network: every address is checked when it is connected to, on every hop.</summary>
/// <remarks>
/// A check of the text of an address, or of a name before the connection, can be got around (numbers in other bases, a name that resolves otherwise the second
/// time): so the connection is made to the very addresses that were checked.
/// </remarks>
public sealed class WebFetcher : IDisposable
{
    // What is certainly no text; anything else is looked at by its first bytes.
    private static readonly string[] NoTexts = ["image/", "video/", "audio/", "font/", "multipart/"];

    private readonly WebRules _rules;
    private readonly HttpClient _client;

    public WebFetcher(WebRules rules)
    {
        _rules = rules;
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false, // the check would see the proxy's address
            UseCookies = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64, // kilobytes
            PooledConnectionLifetime = TimeSpan.Zero, // a connection kept would not be checked again
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // counted over all hops in FetchAsync
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("TalksBot", "1.0"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.5");
    }

    /// <summary>Whether somebody means an address of the web by this.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same, and addresses that are not fetched ("ftp://…", "www.…"): better refused as an address than looked for as a file.</summary>
    public static bool LooksLikeAddress(string text) =>
        IsAddress(text) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (text.IndexOf("://", StringComparison.Ordinal) is > 1 and var scheme && text[..scheme].All(char.IsAsciiLetter));

    /// <param name="known">What the page was known by the last time; it is then fetched only if it changed.</param>
    /// <exception cref="WebRefusedException">It may not, or cannot, be fetched.</exception>
    public async Task<WebPage> FetchAsync(string address, WebStamp known, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_rules.Whole);
        try
        {
            return await FollowAsync(Checked(address), known, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new WebRefusedException(RefusalReason.TooSlow, null, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw Refused(e) ?? new WebRefusedException(RefusalReason.Unreachable, null, e);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<WebPage> FollowAsync(Uri address, WebStamp known, CancellationToken cancel)
    {
        for (var hops = 0; hops <= _rules.MostRedirects; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known.ETag is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (known.LastModified is { } modified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified)
                return new WebPage(address, [], null, null, known, IsModified: false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                var next = Checked(Joined(address, location));
                if (address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
                    throw new WebRefusedException(RefusalReason.NotPublic, next.GetLeftPart(UriPartial.Authority));
                address = next;
                continue;
            }

            if (!response.IsSuccessStatusCode)
                throw new WebRefusedException(RefusalReason.Unreachable, $"{(int)response.StatusCode}") { RetryAfter = RetryAfter(response) };
            return await PageAsync(address, response, cancel).ConfigureAwait(false);
        }

        throw new WebRefusedException(RefusalReason.TooManyRedirects, $"{_rules.MostRedirects}");
    }

    private async Task<WebPage> PageAsync(Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        var type = response.Content.Headers.ContentType;
        var media = type?.MediaType?.ToLowerInvariant();
        if (media is not null && Array.Exists(NoTexts, media.StartsWith))
            throw new WebRefusedException(RefusalReason.UnknownType, media);
        if (response.Content.Headers.ContentLength > _rules.MostBytes)
            throw new WebRefusedException(RefusalReason.TooLarge, $"{response.Content.Headers.ContentLength}");
        using var content = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var part = new byte[81920];
        while (await stream.ReadAsync(part, cancel).ConfigureAwait(false) is > 0 and var read)
        {
            content.Write(part, 0, read);
            if (content.Length > _rules.MostBytes)
                throw new WebRefusedException(RefusalReason.TooLarge, $"{content.Length}");
        }

        var stamp = new WebStamp(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R"));
        return new WebPage(address, content.ToArray(), media, type?.CharSet?.Trim('"'), stamp);
    }

    /// <summary>A moment is counted from the server's own clock.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } after ? null : after.Delta ?? (after.Date - response.Headers.Date);

    private Uri Checked(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? Checked(address) : throw new WebRefusedException(RefusalReason.BadAddress);

    private Uri Checked(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0 || address.Host.Length == 0)
            throw new WebRefusedException(RefusalReason.BadAddress);
        return _rules.Ports.Contains(address.Port) ? address : throw new WebRefusedException(RefusalReason.NotPublic, $":{address.Port}");
    }

    private static Uri Joined(Uri from, Uri to) =>
        to.IsAbsoluteUri ? to : Uri.TryCreate(from, to, out var joined) ? joined : throw new WebRefusedException(RefusalReason.BadAddress);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_rules.Connecting);
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _rules.Resolve(host, limit.Token).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new WebRefusedException(RefusalReason.Unreachable, host);
        if (!Array.TrueForAll(addresses, address => _rules.IsPublic(address)))
            throw new WebRefusedException(RefusalReason.NotPublic, host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, limit.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static WebRefusedException? Refused(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is WebRefusedException refused)
                return refused;
        }

        return null;
    }
}
