using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli;

/// <summary>How many texts some paths hold, roughly and quickly: for a progress bar.</summary>
internal static class TextCount
{
    public static int Of(IEnumerable<string> paths) => paths.Sum(Of);

    private static int Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? SourceReader.FilesIn(path).Sum(Lines) : Lines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The import itself names what cannot be read.
            return 1;
        }
    }

    /// <summary>The lines of a JSONL file. A pipe, which has no length, would not give them a second time, and a device never end.</summary>
    private static int Lines(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && new FileInfo(path) is { Exists: true, Length: > 0 and <= ReadLimits.FileBytes }
            ? File.ReadLines(path).Count()
            : 1;
}
