using System.Buffers;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// Reads an HTTP reply whole, up to a limit, before anything above sees it: an endless body cannot fill the memory, and one that
/// breaks off counts as a failed try (the client above would only notice it outside the retries).
/// </summary>
/// <param name="largest">Bytes.</param>
internal sealed class BoundedBody(int largest) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var whole = new ByteArrayContent(await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false));
            foreach (var header in response.Content.Headers.Where(h => h.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
                whole.Headers.TryAddWithoutValidation(header.Key, header.Value);
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
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (whole.Length + read > largest)
                    throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The reply is longer than {largest} bytes.");
                whole.Write(buffer, 0, read);
            }
        }
        catch (IOException e)
        {
            // The retries above know a broken body by this type only.
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The reply broke off.", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return whole.ToArray();
    }
}
