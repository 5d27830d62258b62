using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text.Json;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>Frames over a socket: kind (a byte), length (four bytes, little-endian), body.</summary>
internal sealed class FrameStream : IDisposable
{
    private const int HeadLength = 5;

    /// <summary>Bytes of one frame at most: the longest text, with each of its characters escaped, stays below.</summary>
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Whoever reads nothing for so long has gone without saying so; one who reads page by page has not.</summary>
    private static readonly TimeSpan WriteMayTake = TimeSpan.FromMinutes(10);

    private readonly Lock _writing = new();
    private readonly NetworkStream _stream;

    public FrameStream(Socket socket)
    {
        socket.SendTimeout = (int)WriteMayTake.TotalMilliseconds;
        _stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <returns>Null when the other side has ended.</returns>
    /// <param name="most">Bytes that the body may have.</param>
    /// <exception cref="InvalidDataException">What comes is no frame.</exception>
    public async Task<Frame?> ReadAsync(CancellationToken cancel, int most = Longest)
    {
        var head = new byte[HeadLength];
        try
        {
            await _stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
            if (length < 0 || length > most || !Enum.IsDefined((FrameKind)head[0]))
                throw new InvalidDataException("This is no frame.");
            var body = new byte[length];
            await _stream.ReadExactlyAsync(body, cancel).ConfigureAwait(false);
            return new Frame((FrameKind)head[0], body);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The other side has ended, or reads nothing.</exception>
    public void Write(FrameKind kind, ReadOnlySpan<byte> body)
    {
        var frame = new byte[HeadLength + body.Length];
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(1), body.Length);
        body.CopyTo(frame.AsSpan(HeadLength));
        lock (_writing)
            _stream.Write(frame);
    }

    /// <inheritdoc cref="Write(FrameKind,ReadOnlySpan{byte})"/>
    public void WriteJson<T>(FrameKind kind, T body) => Write(kind, JsonSerializer.SerializeToUtf8Bytes(body));

    /// <returns>False when the other side has ended.</returns>
    public bool TryWrite(FrameKind kind, ReadOnlySpan<byte> body)
    {
        try
        {
            Write(kind, body);
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    public void Dispose() => _stream.Dispose();
}
