namespace TalksBot.Bot.Cli;

/// <summary>A verb cannot go on; the message is the one line that people read. Caught in <see cref="Edge"/> only.</summary>
internal sealed class RefusalException(string line, int exitCode = ExitCode.Content, Exception? inner = null) : Exception(line, inner)
{
    public int ExitCode { get; } = exitCode;
}
