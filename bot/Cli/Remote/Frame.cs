namespace TalksBot.Bot.Cli.Remote;

/// <summary>One thing that the two processes tell each other.</summary>
internal readonly record struct Frame(FrameKind Kind, byte[] Body);

/// <summary>What a frame is.</summary>
internal enum FrameKind : byte
{
    /// <summary>From the asking process, first: a <see cref="VerbStart"/>.</summary>
    Start = 1,

    /// <summary>From the asking process: what was asked for with <see cref="Ask"/>.</summary>
    Reply = 2,

    /// <summary>From the asking process: stop.</summary>
    Cancel = 3,

    /// <summary>Of standard output.</summary>
    Out = 11,

    /// <summary>Of standard error.</summary>
    Error = 12,

    /// <summary>The exit code, last.</summary>
    Exit = 13,

    /// <summary>A <see cref="FileAsk"/>: something is wanted of the asking process's files.</summary>
    Ask = 14,

    /// <summary>Of the file of results.</summary>
    Result = 15,
}
