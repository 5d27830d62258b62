using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>Has a verb carried out by the process that holds the data folder: what that one says is said here, and the files are this process's own.</summary>
internal sealed class VerbClient : IDisposable
{
    private readonly FrameStream _frames;
    private readonly CommandContext _context;
    private readonly ServedFiles _files;
    private readonly CancellationToken _cancel;

    private VerbClient(FrameStream frames, CommandContext context, CancellationToken cancel) =>
        (_frames, _context, _files, _cancel) = (frames, context, new ServedFiles(context, cancel), cancel);

    /// <returns>The exit code; null when nobody listens.</returns>
    /// <exception cref="RefusalException">A file of this process cannot be read or written, or the other process ended on the way.</exception>
    public static async Task<int?> TryAsync(string dataPath, string[] args, CommandContext context, CancellationToken cancel)
    {
        if (await VerbSocket.ConnectAsync(new DataFolder(dataPath), cancel).ConfigureAwait(false) is not { } socket)
            return null;
        using var frames = new FrameStream(socket);
        using var client = new VerbClient(frames, context, cancel);
        var looks = context.Terminal.ShowsPeople ? ScreenLooks.Of(context.Terminal.Draw()) : null;
        var start = JsonSerializer.SerializeToUtf8Bytes(new VerbStart(args, context.Help.Lang, looks));
        return frames.TryWrite(FrameKind.Start, start) ? await client.FollowAsync().ConfigureAwait(false) : throw client.Gone();
    }

    public void Dispose() => _files.Dispose();

    private async Task<int> FollowAsync()
    {
        using var stop = _cancel.Register(() => _frames.TryWrite(FrameKind.Cancel, []));
        ExceptionDispatchInfo? fault = null;
        // Told to stop, the other process stops by itself and says so; a second signal, or time, ends this one (Interruption.cs).
        while (await _frames.ReadAsync(CancellationToken.None).ConfigureAwait(false) is { } frame)
        {
            if (frame.Kind == FrameKind.Exit)
            {
                await _files.QuietAsync().ConfigureAwait(false);
                fault?.Throw();
                var code = int.Parse(Encoding.ASCII.GetString(frame.Body), CultureInfo.InvariantCulture);
                return code == ExitCode.Interrupted && !_cancel.IsCancellationRequested ? throw Gone() : code;
            }

            if (fault is not null)
                continue;
            try
            {
                await TakeAsync(frame).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                fault = ExceptionDispatchInfo.Capture(e); // thrown again once the other process has stopped
                _frames.TryWrite(FrameKind.Cancel, []);
            }
        }

        fault?.Throw();
        _cancel.ThrowIfCancellationRequested();
        throw Gone();
    }

    private async Task TakeAsync(Frame frame)
    {
        var terminal = _context.Terminal;
        switch (frame.Kind)
        {
            case FrameKind.Out:
                await _files.QuietAsync().ConfigureAwait(false);
                await terminal.Out.WriteAsync(Encoding.UTF8.GetString(frame.Body)).ConfigureAwait(false);
                return;
            case FrameKind.Error:
                await _files.QuietAsync().ConfigureAwait(false);
                terminal.WriteError(Encoding.UTF8.GetString(frame.Body));
                return;
            case FrameKind.Result:
                _files.Result(Encoding.UTF8.GetString(frame.Body));
                return;
            case FrameKind.Ask:
                var reply = await _files.ServeAsync(JsonSerializer.Deserialize<FileAsk>(frame.Body)!).ConfigureAwait(false);
                _frames.TryWrite(FrameKind.Reply, reply); // gone: the next read says so
                return;
            default:
                throw new InvalidDataException("This is no frame for who asks.");
        }
    }

    private RefusalException Gone() => new(_context.Refusals.BotEnded);
}
