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
        var console = Terminal.Draw();
        foreach (var citation in citations)
        {
            console.Write(new Panel(Lit(citation))
            {
                Header = new PanelHeader(Markup.Escape(Printable.Line(Speaker(citation, words)))),
                Border = BoxBorder.Rounded,
                Expand = true,
            });
            console.Write(new Text($"  {Printable.Line(Place(citation))}\n", new Style(decoration: Decoration.Dim)));
        }
    }

    private static Paragraph Lit(Citation citation)
    {
        var (source, passage) = (citation.Source, citation.Passage);
        var quiet = new Style(decoration: Decoration.Dim);
        return new Paragraph()
            .Append(Printable.Clean(source.Slice(passage.Start, citation.Start)), quiet)
            .Append(Printable.Clean(citation.Quote), new Style(foreground: Color.Yellow, decoration: Decoration.Bold))
            .Append(Printable.Clean(source.Slice(citation.End, passage.End)), quiet);
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
        return by.Length == 0 ? $"{citation.Passage.Place}, {source.Title}" : $"{citation.Passage.Place}, {source.Title} ({by})";
    }
}
