using System.Buffers;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// Reads an HTTP reply whole, up to a limit, before anything above sees it: an endless body cannot fill the memory, and one that
/// breaks off counts as a failed try (the client above would only notice it outside the retries). A stream of events goes on as it comes,
/// up to a limit of its own.
/// </summary>
internal sealed class BoundedBody(ModelLimits limits) : DelegatingHandler
{
    private const string Events = "text/event-stream";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var type = response.Content.Headers.ContentType;
            if (string.Equals(type?.MediaType, Events, StringComparison.OrdinalIgnoreCase))
            {
                var events = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                response.Content = new StreamContent(new BoundedStream(events, limits.LargestStream)) { Headers = { ContentType = type } };
                return response;
            }

            var whole = new ByteArrayContent(await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false)) { Headers = { ContentType = type } };
            response.Content.Dispose();
            response.Content = whole;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var bytes = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var stream = new BoundedStream(bytes, limits.LargestBody);
        await using var _ = stream.ConfigureAwait(false);
        using var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                whole.Write(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return whole.ToArray();
    }
}
