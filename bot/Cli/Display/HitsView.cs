using System.Globalization;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Cli.Display;

/// <summary>The passages that a search found, for people: place and title on one line, the beginning of the passage on the next.</summary>
internal static class HitsView
{
    public static void Show(IReadOnlyList<PassageHit> hits, Terminal terminal, ConsoleWords words)
    {
        if (hits.Count == 0)
            terminal.Out.WriteLine(words.NothingFound);
        foreach (var (source, passage, score) in hits)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  {source.Id}, {passage.Place}, {source.Title}");
            terminal.Out.WriteLine(Printable.Line(head));
            terminal.Out.WriteLine($"      {Printable.Line(source.Slice(passage.Start, passage.End))}");
        }
    }
}
