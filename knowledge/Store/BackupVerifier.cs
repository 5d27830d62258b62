using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace TalksBot.Knowledge.Store;

/// <summary>Has a child process read a store file whole (<see cref="BackupCheck"/>), within a time limit.</summary>
/// <param name="program">The program to start.</param>
/// <param name="arguments">What stands before the file's path, "verify-backup" for instance.</param>
/// <param name="limit">How long the child may take; it is killed after that.</param>
public sealed class BackupVerifier(string program, IReadOnlyList<string> arguments, TimeSpan limit)
{
    /// <exception cref="StoreException">The file could not be read whole in time, or the program is not there to read it.</exception>
    public BackupReport Verify(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (IEnumerable<string>)[.. arguments, file])
            start.ArgumentList.Add(argument);
        using var child = Start(start);
        using var onCancel = cancellationToken.Register(() => Stop(child));
        // one line each: they fit the pipes, so reading can wait for the end
        if (!child.WaitForExit(limit))
        {
            Stop(child);
            throw new StoreException(StoreProblem.Damaged, file, new TimeoutException($"not read within {limit}"));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (child.ExitCode != 0)
            throw new StoreException(StoreProblem.Damaged, file, new InvalidDataException(child.StandardError.ReadToEnd().Trim()));
        return JsonSerializer.Deserialize<BackupReport>(child.StandardOutput.ReadToEnd())
            ?? throw new StoreException(StoreProblem.Damaged, file);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new StoreException(StoreProblem.NoSuchFile, start.FileName);
        }
        catch (Win32Exception e)
        {
            throw new StoreException(StoreProblem.NoSuchFile, start.FileName, e);
        }
    }

    private static void Stop(Process child)
    {
        if (!child.HasExited)
            child.Kill(entireProcessTree: true);
        child.WaitForExit();
    }
}
