using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>What the process that carries a verb out wants of the files of the one that asked for it.</summary>
/// <param name="Path">As it was typed.</param>
internal sealed record FileAsk(FileWanted Wanted, string? Path = null)
{
    /// <summary>With <see cref="FileWanted.Texts"/>.</summary>
    public string[]? Paths { get; init; }

    /// <inheritdoc cref="Paths"/>
    public ReadOptions? Options { get; init; }

    /// <summary>With a backup or an export: where it lies.</summary>
    public string? From { get; init; }

    /// <summary>With a backup: the store's id, and the live data file, which it may not replace.</summary>
    public Guid Store { get; init; }

    /// <inheritdoc cref="Store"/>
    public string? DataFile { get; init; }
}

/// <summary>What is wanted.</summary>
internal enum FileWanted
{
    /// <summary>That a file of questions is opened; "-" is standard input.</summary>
    Questions,

    /// <summary>Its next line; no body at its end.</summary>
    Line,

    /// <summary>That a file of results is begun.</summary>
    Output,

    /// <summary>That it is put in its place.</summary>
    OutputDone,

    /// <summary>That files are read.</summary>
    Texts,

    /// <summary>The next text or refusal; no body at their end.</summary>
    Text,

    /// <summary>That a backup is put in its place.</summary>
    Backup,

    /// <summary>That an export is put in its place.</summary>
    Export,
}

/// <summary>A text or a refusal, on its way between two processes.</summary>
internal sealed record ReadText(TextRead? Text, ReadRefusal? Refusal)
{
    public static ReadText Of(ReadOutcome outcome) => new(outcome as TextRead, outcome as ReadRefusal);

    public ReadOutcome Outcome => (ReadOutcome?)Text ?? Refusal ?? throw new InvalidDataException("A text without content.");
}
