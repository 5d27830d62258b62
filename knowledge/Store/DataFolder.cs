using System.Text;

namespace TalksBot.Knowledge.Store;

/// <summary>Where everything that lasts is kept, and under which names. Readable by its owner only.</summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int PageSize = 8192;
    private const int MarkOffset = 32;
    private static readonly byte[] Mark = "** This is a LiteDB file **"u8.ToArray();

    public DataFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    public string Path { get; }
    public string DataFile => At("talks.db");
    public string LogFile => At("talks-log.db");
    public string LockFile => At("talks.lock");
    public string HolderFile => At("talks.holder");

    /// <summary>Where the process that holds the folder can be spoken to: a socket, and a file that says which.</summary>
    public string SocketFile => At("talks.sock");
    public string SocketPointerFile => At("talks.socket");

    /// <summary>What the process that holds the folder makes for another one to take.</summary>
    public string HandoverFolder => At("handover");
    public string IndexFolder => At("index");
    public string BackupFolder => At("backups");

    /// <summary>What a restore has verified and is about to put in place.</summary>
    internal string RestoredFile => At("talks-restored.db");

    /// <summary>What a restore has put aside.</summary>
    internal string ReplacedFolder => At("replaced");

    /// <exception cref="StoreException">No permission, a file in the way, or no room.</exception>
    public void Create()
    {
        try
        {
            if (Directory.Exists(Path))
                return;
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Path);
            else
                Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw DiskFaults.Describe(e, Path, StoreProblem.NotAFolder);
        }
    }

    /// <summary>Shuts a folder to all but its owner.</summary>
    internal static void MakePrivate(string folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Makes the data file and its log the owner's alone before LiteDB fills them; says whether the store is yet to be made.</summary>
    /// <exception cref="StoreException">What has the data file's name is no store.</exception>
    internal bool Prepare()
    {
        EnsurePrivate(DataFile);
        EnsurePrivate(LogFile);
        var length = new FileInfo(DataFile).Length;
        if (length == 0 && new FileInfo(LogFile).Length == 0)
            return true;
        // LiteDB would crop a file shorter than a page to nothing and begin a new one in its place.
        if (!IsStoreFile(DataFile))
            throw new StoreException(StoreProblem.Damaged, DataFile);
        return false;
    }

    /// <summary>Whether a file begins as LiteDB's data files do.</summary>
    internal static bool IsStoreFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length < PageSize)
            return false;
        var head = new byte[MarkOffset + Mark.Length];
        file.ReadExactly(head);
        return head.AsSpan(MarkOffset).SequenceEqual(Mark);
    }

    internal static FileStreamOptions Private(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    internal static void WritePrivately(string path, string text)
    {
        using var file = new FileStream(path, Private(FileMode.Create, FileShare.ReadWrite));
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void EnsurePrivate(string path)
    {
        using (new FileStream(path, Private(FileMode.OpenOrCreate, FileShare.ReadWrite)))
        {
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
            File.SetUnixFileMode(path, OwnerOnly);
    }

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
