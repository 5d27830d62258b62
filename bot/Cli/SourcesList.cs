using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TalksBot.Bot.Cli.Json;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources list [--retired] [--json]</c>.</summary>
internal static class SourcesList
{
    public static Command Command(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var retired = new Option<bool>("--retired") { Description = context.Help.RetiredOption };
        var command = new Command("list", context.Help.SourcesListVerb) { json, retired };
        command.SetAction(parse =>
        {
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            var ofRetired = parse.GetValue(retired);
            var sources = ofRetired ? knowledge.ListRetired() : knowledge.List();
            if (parse.GetValue(json))
                context.Terminal.Out.WriteLine(CliJson.Line<IReadOnlyList<SourceSummaryJson>>([.. sources.Select(SourceSummaryJson.Of)]));
            else if (ofRetired && sources.Count == 0)
                context.Terminal.Out.WriteLine(context.Says.NoRetired);
            else
                Show(sources, context);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A table in a terminal; fields between tabs when redirected.</summary>
    public static void Show(IReadOnlyList<SourceSummary> sources, CommandContext context)
    {
        var (terminal, words) = (context.Terminal, context.Says);
        if (sources.Count == 0)
        {
            terminal.Out.WriteLine(words.NoSources);
            return;
        }

        var rows = sources.Select(Cells).ToList();
        if (!terminal.ShowsPeople)
        {
            rows.ForEach(r => terminal.Out.WriteLine(string.Join('\t', r)));
            return;
        }

        terminal.Out.Flush();
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns([words.ColumnId, words.ColumnTitle, words.ColumnAuthor, words.ColumnDate, words.ColumnLang, words.ColumnVersion, words.ColumnPassages]);
        table.Columns[0].NoWrap = true;
        rows.ForEach(r => table.AddRow([.. r.Select(cell => new Text(cell))]));
        terminal.Draw().Write(table);
    }

    private static string[] Cells(SourceSummary s) =>
    [
        s.Id, Printable.Line(s.Title).Replace('\t', ' '), Printable.Line(s.Author ?? "").Replace('\t', ' '), CitationJson.Iso(s.Date) ?? "", s.Lang,
        s.Version.ToString(CultureInfo.InvariantCulture), s.Passages.ToString(CultureInfo.InvariantCulture),
    ];
}
