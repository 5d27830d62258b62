namespace TalksBot.Knowledge.Store;

/// <summary>Tells what an exception of the file system means for the store.</summary>
internal static class DiskFaults
{
    // errno 27 EFBIG, 28 ENOSPC, 122 EDQUOT; Windows 39 ERROR_HANDLE_DISK_FULL, 112 ERROR_DISK_FULL.
    private static readonly int[] FullOnUnix = [27, 28, 122];
    private static readonly int[] FullOnWindows = [39, 112];

    public static StoreException Describe(Exception exception, string path, StoreProblem otherwise)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is StoreException known)
                return known;
            if (e is UnauthorizedAccessException)
                return new StoreException(StoreProblem.NoPermission, path, exception);
            if ((e is IOException io && IsFull(io)) || IsTooLongAFile(e))
                return new StoreException(StoreProblem.DiskFull, path, exception);
        }

        return new StoreException(otherwise, path, exception);
    }

    /// <summary>Whether an exception that came out of LiteDB speaks of the disk, after which what is stored is unknown.</summary>
    public static bool IsOfDisk(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ObjectDisposedException || IsTooLongAFile(exception);

    // .NET meets errno 27 (a limit on the size of files) in FileStream.Write with this exception.
    private static bool IsTooLongAFile(Exception exception) =>
        exception is ArgumentOutOfRangeException
        && exception.TargetSite?.DeclaringType?.Namespace?.StartsWith("System.IO", StringComparison.Ordinal) == true;

    private static bool IsFull(IOException exception)
    {
        var code = exception.HResult & 0xFFFF;
        return (OperatingSystem.IsWindows() ? FullOnWindows : FullOnUnix).Contains(code);
    }
}
