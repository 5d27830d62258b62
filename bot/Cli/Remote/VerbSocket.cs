using System.Net.Sockets;
using System.Text;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>Where the process that holds a data folder listens: a socket in the folder, or in a folder of its own when that path would be too long, and a file that says which.</summary>
internal sealed class VerbSocket : IDisposable
{
    /// <summary>Bytes; Linux takes 107, macOS 103.</summary>
    private const int LongestPath = 100;

    private const int MayWait = 128;

    private const string TemporaryPrefix = "talksbot-";

    private readonly DataFolder _folder;
    private readonly string _path;

    private VerbSocket(DataFolder folder, string path, Socket listener) => (_folder, _path, Listener) = (folder, path, listener);

    public Socket Listener { get; }

    /// <summary>Listens; whoever holds the folder's lock takes the place of one that was killed.</summary>
    /// <exception cref="SocketException">The file system takes no sockets.</exception>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public static VerbSocket Open(DataFolder folder)
    {
        CleanUp(folder);
        var path = Encoding.UTF8.GetByteCount(folder.SocketFile) <= LongestPath ? folder.SocketFile : Path.Combine(Directory.CreateTempSubdirectory(TemporaryPrefix).FullName, "s");
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(path));
            // Nobody is let in before it listens, and by then it is the owner's alone.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            listener.Listen(MayWait);
            WritePointer(folder, path);
            return new VerbSocket(folder, path, listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Connects to the process that holds a folder; null when none listens, or this user may not.</summary>
    public static async Task<Socket?> ConnectAsync(DataFolder folder, CancellationToken cancel)
    {
        if (PathIn(folder) is not { } path)
            return null;
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Listener.Dispose();
        CleanUp(_folder);
    }

    // A name alone stands for one in the data folder, which another process may know by another path (a container).
    private static void WritePointer(DataFolder folder, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(folder.SocketPointerFile, options);
        file.Write(Encoding.UTF8.GetBytes(path == folder.SocketFile ? Path.GetFileName(path) : path));
    }

    /// <summary>Null when nobody listens, or the path is none that a socket can have.</summary>
    private static string? PathIn(DataFolder folder)
    {
        try
        {
            var path = Path.Combine(folder.Path, File.ReadAllText(folder.SocketPointerFile).Trim());
            return path != folder.Path && Encoding.UTF8.GetByteCount(path) <= LongestPath ? path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static void CleanUp(DataFolder folder)
    {
        var path = PathIn(folder);
        File.Delete(folder.SocketFile);
        File.Delete(folder.SocketPointerFile);
        if (path is null || path == folder.SocketFile)
            return;
        // Only what has the form of a folder of ours is deleted, whatever the pointer says.
        var own = Path.GetDirectoryName(path)!;
        if (Path.GetFileName(own).StartsWith(TemporaryPrefix, StringComparison.Ordinal) && Path.GetFileName(path) == "s" && Directory.Exists(own))
        {
            File.Delete(path);
            if (!Directory.EnumerateFileSystemEntries(own).Any())
                Directory.Delete(own);
        }
    }
}
