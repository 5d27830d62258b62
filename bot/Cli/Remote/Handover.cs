using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>A folder within the data folder, the owner's alone, for what another process is to take; gone once it was taken.</summary>
internal sealed class Handover : IDisposable
{
    public Handover(DataFolder folder)
    {
        Path = System.IO.Path.Combine(folder.HandoverFolder, Guid.NewGuid().ToString("N"));
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    /// <summary>Takes away what a process that was killed has left.</summary>
    public static void CleanUp(DataFolder folder)
    {
        if (Directory.Exists(folder.HandoverFolder))
            Directory.Delete(folder.HandoverFolder, recursive: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
