using System.Text;
using System.Text.Json;
using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>The files of this process, for the one that carries out its verb.</summary>
internal sealed class ServedFiles(CommandContext context, CancellationToken cancel) : IDisposable
{
    private readonly OwnFiles _own = new(context);
    private TextReader? _questions;
    private OutputFile? _output;
    private IEnumerator<ReadOutcome>? _texts;
    private int _read;
    private TaskCompletionSource? _importing;
    private Task _bar = Task.CompletedTask;

    /// <returns>The body of the reply.</returns>
    /// <exception cref="RefusalException">A file cannot be read or written.</exception>
    /// <exception cref="StoreException">A backup cannot be put in its place.</exception>
    public async Task<byte[]> ServeAsync(FileAsk ask)
    {
        switch (ask.Wanted)
        {
            case FileWanted.Questions:
                _questions = ask.Path == "-" ? context.Terminal.In : _own.Questions(ask.Path!);
                return [];
            case FileWanted.Line:
                return await LineAsync().ConfigureAwait(false);
            case FileWanted.Output:
                _output = _own.Output(ask.Path);
                return [];
            case FileWanted.OutputDone:
                _output!.Complete();
                return [];
            case FileWanted.Texts:
                await BeginAsync(ask.Paths!, ask.Options!).ConfigureAwait(false);
                return [];
            case FileWanted.Text:
                return Next();
            case FileWanted.Backup:
                StoreBackup.Place(ask.From!, ask.Path!, ask.Store, ask.DataFile!, Session.Verifier(), cancel);
                return [];
            case FileWanted.Export:
                _own.PlaceExport(ask.From!, ask.Path!, cancel);
                return [];
            default:
                throw new InvalidDataException("Nothing that a file can give.");
        }
    }

    /// <summary>Writes a line of results.</summary>
    public void Result(string line) => _output!.WriteLine(line);

    /// <summary>Takes the bar away before something else is written.</summary>
    public Task QuietAsync()
    {
        _importing?.TrySetResult();
        return _bar;
    }

    public void Dispose()
    {
        _texts?.Dispose();
        _output?.Dispose();
        _questions?.Dispose();
    }

    private async Task<byte[]> LineAsync()
    {
        try
        {
            // a read of a terminal or a pipe goes on until something comes: it is left behind
            var line = await _questions!.ReadLineAsync(cancel).AsTask().WaitAsync(cancel).ConfigureAwait(false);
            return line is null ? [] : [1, .. Encoding.UTF8.GetBytes(line)];
        }
        catch (IOException e)
        {
            throw new RefusalException(context.Refusals.FileNotReadable("-"), inner: e);
        }
    }

    private async Task BeginAsync(string[] paths, ReadOptions options)
    {
        _texts = (await _own.TextsAsync(paths, options, cancel).ConfigureAwait(false)).GetEnumerator();
        if (!context.Terminal.WarnsPeople)
            return;
        _importing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bar = ImportProgressBar.ShowAsync(_importing.Task, context.Says, () => TextCount.Of(paths), () => Volatile.Read(ref _read));
    }

    private byte[] Next()
    {
        cancel.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _read);
        return _texts!.MoveNext() ? JsonSerializer.SerializeToUtf8Bytes(ReadText.Of(_texts.Current)) : [];
    }
}
