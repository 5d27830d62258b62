namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>Wakes a look at a folder when the system tells that something stirs in it. It may stay silent (a network share, too many folders): the looks that come by themselves are what counts.</summary>
internal sealed class FolderWake(string folder, Action stirs) : IDisposable
{
    private FileSystemWatcher? _watcher;
    private volatile bool _isLost;

    /// <summary>Listens if it does not, or has lost the folder.</summary>
    public void Listen()
    {
        if (_watcher is not null && !_isLost)
            return;
        Dispose();
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Created += (_, _) => stirs();
            _watcher.Changed += (_, _) => stirs();
            _watcher.Renamed += (_, _) => stirs();
            _watcher.Error += (_, _) => _isLost = true;
            _watcher.EnableRaisingEvents = true;
            _isLost = false;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Dispose(); // no such folder, or the system listens to no more of them: the next look tries again
        }
    }

    /// <summary>The folder is not there: the one that comes in its place is listened to anew.</summary>
    public void Lose() => _isLost = true;

    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }
}
