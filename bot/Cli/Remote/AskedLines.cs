using System.Text;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>The lines of another process's standard input or file; each is asked for when it is wanted.</summary>
internal sealed class AskedLines(VerbCall call, string path) : TextReader
{
    private bool _open;

    public override string? ReadLine()
    {
        if (!_open)
            call.Ask(new FileAsk(FileWanted.Questions, path));
        _open = true;
        // The first byte says that there is a line, which may be empty.
        return call.Ask(new FileAsk(FileWanted.Line)) is { Length: > 0 } line ? Encoding.UTF8.GetString(line.AsSpan(1)) : null;
    }

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(Task.Run(ReadLine, cancellationToken));
}
