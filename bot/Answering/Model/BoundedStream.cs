namespace TalksBot.Bot.Answering.Model;

/// <summary>A body of HTTP that ends in an <see cref="HttpRequestException"/> of one kind when it breaks off or has no end: the retries know it by that.</summary>
/// <param name="largest">Bytes.</param>
internal sealed class BoundedStream(Stream bytes, long largest) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (IOException e)
        {
            throw BrokenOff(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Counted(bytes.Read(buffer, offset, count));
        }
        catch (IOException e)
        {
            throw BrokenOff(e);
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            bytes.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int more)
    {
        read += more;
        return read <= largest ? more : throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The reply is longer than {largest} bytes.");
    }

    private static HttpRequestException BrokenOff(IOException e) => new(HttpRequestError.ResponseEnded, "The reply broke off.", e);
}
