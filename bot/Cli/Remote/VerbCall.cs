using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>One verb, carried out for another process: read what it asks → run → tell the exit code. Whatever comes is that process's own fault and ends with it.</summary>
internal sealed class VerbCall(RunningBot bot, FrameStream frames, TimeProvider time) : IDisposable
{
    private const int LongestStart = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A process that connects says at once what it wants.</summary>
    private static readonly TimeSpan StartMayTake = TimeSpan.FromSeconds(5);

    private readonly BlockingCollection<byte[]> _replies = new(1);
    private CancellationToken _cancel;

    public async Task ServeAsync(CancellationToken ending)
    {
        if (await StartAsync(ending).ConfigureAwait(false) is not { } start)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        _cancel = stop.Token;
        using var over = new CancellationTokenSource();
        var listening = ListenAsync(stop, over.Token);
        var code = await RunAsync(start).ConfigureAwait(false);
        frames.TryWrite(FrameKind.Exit, Encoding.ASCII.GetBytes(code.ToString(CultureInfo.InvariantCulture)));
        await over.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
    }

    /// <summary>Asks the other process for something of its files, and waits for it.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop, or has gone.</exception>
    public byte[] Ask(FileAsk ask)
    {
        frames.WriteJson(FrameKind.Ask, ask);
        return _replies.Take(_cancel);
    }

    public void Result(string line) => frames.Write(FrameKind.Result, Utf8.GetBytes(line));

    public void Dispose() => _replies.Dispose();

    private async Task<VerbStart?> StartAsync(CancellationToken ending)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ending);
        patience.CancelAfter(StartMayTake);
        try
        {
            return await frames.ReadAsync(patience.Token, LongestStart).ConfigureAwait(false) is { Kind: FrameKind.Start } frame ? JsonSerializer.Deserialize<VerbStart>(frame.Body) : null;
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private async Task<int> RunAsync(VerbStart start)
    {
        try
        {
            await using var output = new StreamWriter(new FrameWriting(frames, FrameKind.Out), Utf8, 1 << 14);
            await using var error = new StreamWriter(new FrameWriting(frames, FrameKind.Error), Utf8) { AutoFlush = true };
            using var terminal = new Terminal(new AskedLines(this, "-"), TextWriter.Synchronized(output), TextWriter.Synchronized(error)) { ShowsPeople = start.Looks is not null, Looks = start.Looks };
            return await CommandLine.RunForAnotherAsync(start.Arguments, new CommandContext(terminal, time, start.Lang, bot, new AskedFiles(this, bot, terminal)), _cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return ExitCode.Interrupted; // the other process has gone: nobody reads this
        }
    }

    /// <summary>Hears replies, and that the other process wants to stop or has gone.</summary>
    private async Task ListenAsync(CancellationTokenSource stop, CancellationToken over)
    {
        try
        {
            while (await frames.ReadAsync(over).ConfigureAwait(false) is { Kind: FrameKind.Reply } frame)
                _replies.Add(frame.Body, over);
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // the verb is done
        }
    }
}
