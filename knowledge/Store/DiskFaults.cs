namespace TalksBot.Knowledge.Store;

/// <summary>Tells what an exception of the file system means.</summary>
public static class DiskFaults
{
    // errno 27 EFBIG, 28 ENOSPC, 122 EDQUOT; Windows 39 ERROR_HANDLE_DISK_FULL, 112 ERROR_DISK_FULL.
    private static readonly int[] FullOnUnix = [27, 28, 122];
    private static readonly int[] FullOnWindows = [39, 112];

    /// <summary>Whether there was no room left, a quota was reached, or a limit on the size of files.</summary>
    public static bool IsFull(Exception exception) =>
        (exception is IOException && Full.Contains(exception.HResult & 0xFFFF)) || IsTooLongAFile(exception);

    internal static StoreException Describe(Exception exception, string path, StoreProblem otherwise)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is StoreException known)
                return known;
            if (e is UnauthorizedAccessException)
                return new StoreException(StoreProblem.NoPermission, path, exception);
            if (IsFull(e))
                return new StoreException(StoreProblem.DiskFull, path, exception);
        }

        return new StoreException(otherwise, path, exception);
    }

    /// <summary>Whether an exception that came out of LiteDB speaks of the disk, after which what is stored is unknown.</summary>
    internal static bool IsOfDisk(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ObjectDisposedException || IsTooLongAFile(exception);

    // .NET meets errno 27 (a limit on the size of files) in FileStream.Write with this exception.
    private static bool IsTooLongAFile(Exception exception) =>
        exception is ArgumentOutOfRangeException
        && exception.TargetSite?.DeclaringType?.Namespace?.StartsWith("System.IO", StringComparison.Ordinal) == true;

    private static int[] Full => OperatingSystem.IsWindows() ? FullOnWindows : FullOnUnix;
}
