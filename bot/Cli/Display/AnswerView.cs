using System.Globalization;
using Spectre.Console;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli.Display;

/// <summary>An answer for people: its text, then each citation with who said it and where. A terminal sees the cited words lit in their passage.</summary>
internal static class AnswerView
{
    public static void Show(Answer answer, Terminal terminal, ConsoleWords words)
    {
        terminal.Out.WriteLine(Printable.Clean(answer.Text));
        var shown = answer.Citations.Count > 0 ? answer.Citations : answer.Nearest;
        if (shown.Count > 0 && terminal.ShowsPeople)
            Draw(shown, terminal, words);
        else
            Write(shown, terminal, words);
        terminal.Out.Flush();
    }

    private static void Write(IReadOnlyList<Citation> citations, Terminal terminal, ConsoleWords words)
    {
        for (var i = 0; i < citations.Count; i++)
            terminal.Out.WriteLine(Printable.Line(string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {Reference(citations[i], words)}")));
    }

    private static void Draw(IReadOnlyList<Citation> citations, Terminal terminal, ConsoleWords words)
    {
        terminal.Out.Flush();
        var console = terminal.Draw();
        foreach (var together in citations.GroupBy(c => (c.Source.Id, c.Passage.Number)))
        {
            var said = together.Select(c => Printable.Line(Speaker(c, words))).Distinct();
            console.Write(new Panel(Lit([.. together.OrderBy(c => c.Start)]))
            {
                Header = new PanelHeader(Markup.Escape(string.Join(" · ", said))),
                Border = BoxBorder.Rounded,
                Expand = true,
            });
            console.Write(new Text($"  {Printable.Line(Place(together.First()))}\n", new Style(decoration: Decoration.Dim)));
        }
    }

    /// <summary>A passage once, with all that is cited of it lit.</summary>
    /// <param name="citations">Of one passage, in the order of the text.</param>
    private static Paragraph Lit(IReadOnlyList<Citation> citations)
    {
        var (source, passage) = (citations[0].Source, citations[0].Passage);
        var (quiet, lit) = (new Style(decoration: Decoration.Dim), new Style(foreground: Color.Yellow, decoration: Decoration.Bold));
        var shown = new Paragraph();
        var end = passage.Start;
        foreach (var citation in citations.Where(c => c.End > end))
        {
            var start = Math.Max(end, citation.Start);
            shown.Append(Printable.Clean(source.Slice(end, start)), quiet).Append(Printable.Clean(source.Slice(start, citation.End)), lit);
            end = citation.End;
        }

        return shown.Append(Printable.Clean(source.Slice(end, passage.End)), quiet);
    }

    private static string Reference(Citation citation, ConsoleWords words) => $"{Speaker(citation, words)} — {Place(citation)}";

    private static string Speaker(Citation citation, ConsoleWords words) => (citation.Speaker, citation.Role) switch
    {
        (null, _) => words.Narrator,
        (var name, null) => name,
        var (name, role) => $"{name}, {role}",
    };

    /// <summary>"§ 2, title (author, 2025-04-15)".</summary>
    private static string Place(Citation citation)
    {
        var source = citation.Source;
        var by = string.Join(", ", new[] { source.Author, source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(s => s is not null));
        return by.Length == 0 ? $"{citation.Place}, {source.Title}" : $"{citation.Place}, {source.Title} ({by})";
    }
}
