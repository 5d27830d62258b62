namespace TalksBot.Knowledge.Reading;

/// <summary>A file that is open for reading, within the limit of its length.</summary>
/// <param name="Stream">Can be read twice.</param>
internal sealed record FileInput(Stream Stream, long Length) : IDisposable
{
    /// <summary>The file, or why it cannot be read.</summary>
    public static (FileInput? Input, ReadRefusal? Refusal) Open(string path)
    {
        if (!File.Exists(path))
            return (null, new ReadRefusal(path, path.Contains('\uFFFD', StringComparison.Ordinal) ? RefusalReason.BadName : RefusalReason.Missing));
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // A device and a pipe say that they are empty; one goes on for ever, the other cannot be read twice.
            if (!file.CanSeek || file.Length == 0)
            {
                using (file)
                    return Held(path, file);
            }

            if (file.Length <= ReadLimits.FileBytes)
                return (new FileInput(file, file.Length), null);
            using (file)
                return (null, TooLarge(path, file.Length));
        }
        catch (FileNotFoundException)
        {
            return (null, new ReadRefusal(path, RefusalReason.Missing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new ReadRefusal(path, RefusalReason.Unreadable, e.Message));
        }
    }

    /// <summary>The first bytes, at most.</summary>
    public byte[] Start(int most)
    {
        var start = new byte[(int)Math.Min(most, Length)];
        Stream.Position = 0;
        var read = Stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        Stream.Position = 0;
        return start[..read];
    }

    public byte[] All()
    {
        Stream.Position = 0;
        using var held = new MemoryStream((int)Length);
        Stream.CopyTo(held);
        return held.ToArray();
    }

    public void Dispose() => Stream.Dispose();

    private static (FileInput? Input, ReadRefusal? Refusal) Held(string path, FileStream file)
    {
        var held = new MemoryStream();
        var part = new byte[81920];
        while (file.Read(part) is > 0 and var read)
        {
            held.Write(part, 0, read);
            if (held.Length > ReadLimits.PipeBytes)
                return (null, TooLarge(path, held.Length));
        }

        return held.Length == 0 ? (null, new ReadRefusal(path, RefusalReason.Empty)) : (new FileInput(held, held.Length), null);
    }

    private static ReadRefusal TooLarge(string path, long length) => new(path, RefusalReason.TooLarge, $"{length}");
}
