using System.CommandLine;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>backup FILE</c>: a copy that a child process has read whole.</summary>
internal static class BackupVerb
{
    public static Command Command(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Help.BackupArgument };
        var command = new Command("backup", context.Help.BackupVerb) { file };
        command.SetAction((parse, cancel) =>
        {
            var target = parse.GetRequiredValue(file);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            context.Files.Backup(knowledge, target, cancel);
            context.Terminal.Out.WriteLine(Printable.Line(context.Says.BackedUp(target, knowledge.List().Count)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
