namespace TalksBot.Knowledge.Reading;

/// <summary>The bytes of a file within the limit.</summary>
internal static class FileBytes
{
    /// <summary>The bytes, or why there are none.</summary>
    public static (byte[] Bytes, ReadRefusal? Refusal) Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.CanSeek && file.Length > ReadLimits.FileBytes)
                return ([], new ReadRefusal(path, RefusalReason.TooLarge, $"{file.Length}"));
            // A device says that it is empty and goes on for ever: what is read counts, not what is promised.
            using var held = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
            var part = new byte[81920];
            while (file.Read(part) is > 0 and var read)
            {
                held.Write(part, 0, read);
                if (held.Length > ReadLimits.FileBytes)
                    return ([], new ReadRefusal(path, RefusalReason.TooLarge, $"{held.Length}"));
            }

            return (held.ToArray(), null);
        }
        catch (FileNotFoundException)
        {
            return ([], new ReadRefusal(path, RefusalReason.Missing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new ReadRefusal(path, RefusalReason.Unreadable, e.Message));
        }
    }
}
