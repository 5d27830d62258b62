namespace TalksBot.Bot.Cli;

/// <summary>Standard output, whose faults (a full disk behind it, a closed descriptor) are told from those of files. A reader that left is none.</summary>
internal sealed class StandardOutput(Stream console) : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="StandardOutputException">Nothing can be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            console.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StandardOutputException(e);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() => console.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Standard output takes nothing; caught in <see cref="Edge"/> only.</summary>
internal sealed class StandardOutputException(Exception inner) : Exception("standard output", inner);
