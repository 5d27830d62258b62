using System.CommandLine;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources export DIR</c>: a text file each, and sources.jsonl, which <c>sources add</c> takes back with ids and all.</summary>
internal static class SourcesExport
{
    public static Command Command(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = context.Help.FolderArgument };
        var command = new Command("export", context.Help.SourcesExportVerb) { folder };
        command.SetAction((parse, cancel) =>
        {
            var target = parse.GetRequiredValue(folder);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            var count = context.Files.Export(knowledge, target, cancel);
            context.Terminal.Out.WriteLine(Printable.Line(context.Says.ExportedTo(count, target)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
