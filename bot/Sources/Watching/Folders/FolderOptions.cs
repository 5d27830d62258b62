namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>A folder that is looked at for new files.</summary>
/// <param name="Path">Whole, without a separator at its end.</param>
public sealed record FolderOptions(string Path)
{
    /// <summary>Of the sources that its files become.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
