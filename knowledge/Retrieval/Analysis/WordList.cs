using System.Reflection;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Reads a word file of this folder: words or lines, # begins a comment.</summary>
internal static class WordList
{
    public static IEnumerable<string> Read(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Stemming.Fold);

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word file {name} is not part of the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split('#')[0].Trim();
            if (words.Length > 0)
                yield return words;
        }
    }
}
