namespace TalksBot.Bot.Cli;

/// <summary>How a verb ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done; an abstention counts as done.</summary>
    public const int Done = 0;

    /// <summary>The content did not allow it: no such file, an unknown id, an empty question, a bad configuration.</summary>
    public const int Content = 1;

    /// <summary>The command line could not be read: an unknown verb or option, a missing argument.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl-C: 128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM, as a supervisor sends it: 128 + 15.</summary>
    public const int Terminated = 143;
}
