using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Import;

/// <summary>The text that a new store begins with: an embedded file, imported as an ordinary source.</summary>
internal static class StarterText
{
    private const string Folder = "TalksBot.Knowledge.Starter.";

    public static IEnumerable<ReadOutcome> Read()
    {
        var library = typeof(StarterText).Assembly;
        foreach (var name in library.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = new StreamReader(library.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var outcome in new MarkdownReader().Read(name[Folder.Length..], file.ReadToEnd(), ReadOptions.None))
                yield return outcome;
        }
    }
}
