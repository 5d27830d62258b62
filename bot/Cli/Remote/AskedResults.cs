using System.Text;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>A file of results that another process writes.</summary>
internal sealed class AskedResults : TextWriter
{
    private readonly VerbCall _call;

    public AskedResults(VerbCall call, string path)
    {
        _call = call;
        call.Ask(new FileAsk(FileWanted.Output, path));
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value) => _call.Result(value ?? "");

    public override void Write(char value) => throw new NotSupportedException("Results are written line by line.");

    public override void Flush() => _call.Ask(new FileAsk(FileWanted.OutputDone));
}
