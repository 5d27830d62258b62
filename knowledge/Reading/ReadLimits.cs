namespace TalksBot.Knowledge.Reading;

/// <summary>How much is read. Beside <see cref="ReadingOptions"/>, which may be set.</summary>
public static class ReadLimits
{
    /// <summary>A file as it lies on the disk: 200 MiB. None is in memory whole but in the child process that reads it.</summary>
    public const int FileBytes = 200 * 1024 * 1024;

    /// <summary>What comes through a pipe is held in memory: 64 MiB, so that one bad path cannot take the memory of a small server.</summary>
    public const int PipeBytes = 64 * 1024 * 1024;

    /// <summary>An HTML page, in bytes: 5 MB.</summary>
    public const int PageBytes = 5_000_000;

    /// <summary>A file of plain characters, decoded whole: no text within the limit is larger, at four bytes a character.</summary>
    public const int CharacterFileBytes = 4 * ReadingOptions.MostCharacters;

    /// <summary>Characters of a line of a JSONL file: the longest body with each sixth of its characters escaped.</summary>
    internal const int LineCharacters = 2 * ReadingOptions.MostCharacters;

    /// <summary>Characters of an id, as <see cref="Source.Id"/> says.</summary>
    public const int IdLength = 200;
}
