using System.Text;
using Spectre.Console;
using TalksBot.Bot.Cli.Remote;

namespace TalksBot.Bot.Cli;

/// <summary>Where a verb reads and writes. What is redirected gets plain UTF-8 lines; a terminal may get colours and bars.</summary>
/// <param name="output">Written to by several threads: a warning of the daily backup may come in the middle of an answer.</param>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public TextReader In => input;
    public TextWriter Out => output;
    public TextWriter Error => error;

    /// <summary>A person types the questions.</summary>
    public bool AsksPeople { get; init; }

    /// <summary>A person sees standard output.</summary>
    public bool ShowsPeople { get; init; }

    /// <summary>A person sees standard error.</summary>
    public bool WarnsPeople { get; init; }

    public static Terminal OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8),
        TextWriter.Synchronized(new StreamWriter(new StandardOutput(Console.OpenStandardOutput()), Utf8)),
        TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true }))
    {
        AsksPeople = !Console.IsInputRedirected,
        ShowsPeople = !Console.IsOutputRedirected,
        WarnsPeople = !Console.IsErrorRedirected,
    };

    /// <summary>What the screen of another process can show; null for this one's own.</summary>
    public ScreenLooks? Looks { get; init; }

    /// <summary>A console of Spectre's on standard output; it honours NO_COLOR.</summary>
    public IAnsiConsole Draw() => Looks?.Console(Out) ?? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });

    /// <summary>The same on standard error, for progress.</summary>
    public static IAnsiConsole DrawProgress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Says in one line why something was not done.</summary>
    /// <returns>The exit code for content: 1.</returns>
    public int Refuse(string line)
    {
        Warn(line);
        return ExitCode.Content;
    }

    /// <summary>One line for people, on standard error.</summary>
    public void Warn(string line)
    {
        WriteError($"{Printable.Line(line)}{Environment.NewLine}");
    }

    /// <summary>Writes to standard error what is ready to be read, after all that standard output was given.</summary>
    public void WriteError(string text)
    {
        output.Flush();
        try
        {
            error.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed or full: there is nobody left to tell, and the exit code says that something went wrong.
        }
    }

    public void Dispose()
    {
        output.Flush();
        error.Flush();
    }
}
