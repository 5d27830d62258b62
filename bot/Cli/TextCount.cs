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
            if (Directory.Exists(path))
                return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsText).Sum(Of);
            return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? File.ReadLines(path).Count() : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The import itself names what cannot be read.
            return 1;
        }
    }

    private static bool IsText(string path) => SourceReader.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
