using System.Runtime.InteropServices;

namespace TalksBot.Bot.Cli;

/// <summary>Ctrl-C or a request to end (SIGINT, SIGTERM): the verb is asked to stop, which lets it clear away what is half-made. A second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>SIGXFSZ, by its number on Linux and macOS.</summary>
    private const int FileTooLong = 25;

    private readonly CancellationTokenSource _cancel = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _exitCode = Cli.ExitCode.Interrupted;

    public Interruption()
    {
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
        _cancel.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (_cancel.IsCancellationRequested)
            return;
        signal.Cancel = true; // the signal, not the verb: else the process would end here
        Volatile.Write(ref _exitCode, exitCode);
        _cancel.Cancel();
    }
}
