using System.Globalization;

namespace TalksBot.Knowledge.Store;

/// <summary>The lock of a data folder, held as long as the process owns it.</summary>
/// <remarks>
/// LiteDB and Lucene keep no second process out on Linux (both were seen to lose writes), so this file is what does. It is never
/// deleted: a lock on a deleted file would keep nobody out. After a kill the operating system frees it at once.
/// </remarks>
internal sealed class StoreLock : IDisposable
{
    private static readonly List<FileStream> HeldUntilExit = [];

    private readonly FileStream _file;
    private readonly string _holderPath;
    private bool _kept;

    private StoreLock(FileStream file, string holderPath) => (_file, _holderPath) = (file, holderPath);

    /// <param name="runBy">What this process runs, for the one that finds the folder taken ("talksbot ask"); no user's words.</param>
    /// <exception cref="StoreException">In use, no permission, or a file system without locks.</exception>
    public static StoreLock Take(DataFolder folder, string runBy)
    {
        var file = TryOpen(folder.LockFile)
            ?? throw new StoreException(StoreProblem.InUse, folder.Path) { Holder = ReadHolder(folder.HolderFile) };
        try
        {
            // A file system that does not lock (or DOTNET_SYSTEM_IO_DISABLEFILELOCKING) would let a second one in as well.
            using (var second = TryOpen(folder.LockFile))
            {
                if (second is not null)
                    throw new StoreException(StoreProblem.NoLocks, folder.Path);
            }

            var holder = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n{runBy}\n");
            DataFolder.WritePrivately(folder.HolderFile, holder);
            return new StoreLock(file, folder.HolderFile);
        }
        catch (Exception e)
        {
            file.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw DiskFaults.Describe(e, folder.Path, StoreProblem.NoPermission);
            throw;
        }
    }

    /// <summary>After a fault: nobody else may open the folder before this process has ended.</summary>
    public void KeepUntilExit()
    {
        _kept = true;
        lock (HeldUntilExit)
            HeldUntilExit.Add(_file);
    }

    public void Dispose()
    {
        if (_kept)
            return;
        File.WriteAllText(_holderPath, "");
        _file.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, DataFolder.Private(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreProblem.NoPermission, path, e);
        }
        catch (IOException e) when (IsTaken(e))
        {
            return null;
        }
        catch (IOException e)
        {
            throw DiskFaults.Describe(e, path, StoreProblem.NoPermission);
        }
    }

    // errno 11 EAGAIN (Linux) or 35 (macOS) from flock; Windows 32 ERROR_SHARING_VIOLATION.
    private static bool IsTaken(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32;

    private static LockHolder? ReadHolder(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            return lines.Length >= 2 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
                ? new LockHolder(pid, lines[1])
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // whoever holds the lock has not written it yet: the refusal stands without a name
        }
    }
}

/// <summary>Who holds a data folder.</summary>
/// <param name="ProcessId">As the operating system numbers it.</param>
/// <param name="RunBy">What it runs: "talksbot ask".</param>
public sealed record LockHolder(int ProcessId, string RunBy);
