using System.Runtime.InteropServices;

namespace TalksBot.Bot.Cli;

/// <summary>
/// Ctrl-C or a request to end (SIGINT, SIGTERM): the verb is asked to stop, which lets it clear away what is half-made. A second one, or a verb that
/// does not stop within <see cref="Grace"/>, ends the process; the store is made to be left at any moment.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>SIGXFSZ, by its number on Linux and macOS.</summary>
    private const int FileTooLong = 25;

    // An open or a read that waits for somebody else (a named pipe, a network drive) cannot be cancelled. A hosted bot gets time to finish what it sends;
    // supervisors kill after 10 s.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _cancel = new();
    private readonly Timer _end;
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _exitCode = Cli.ExitCode.Interrupted;

    public Interruption()
    {
        _end = new Timer(_ => Environment.Exit(ExitCode));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Cli.ExitCode.Interrupted)));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Cli.ExitCode.Terminated)));
        // A limit on the size of files (ulimit -f) is then met as an error of the write, which can be named, instead of killing the process.
        if (!OperatingSystem.IsWindows())
            _signals.Add(PosixSignalRegistration.Create((PosixSignal)FileTooLong, signal => signal.Cancel = true));
    }

    public CancellationToken Token => _cancel.Token;

    /// <summary>What a verb that was stopped ends with, as shells count: 128 and the signal's number.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _end.Dispose();
        _cancel.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (_cancel.IsCancellationRequested)
            return;
        signal.Cancel = true; // the signal, not the verb: else the process would end here
        Volatile.Write(ref _exitCode, exitCode);
        _end.Change(Grace, Timeout.InfiniteTimeSpan);
        _cancel.Cancel();
    }
}
