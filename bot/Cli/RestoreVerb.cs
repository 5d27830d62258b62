using System.CommandLine;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary><c>restore FILE</c>: puts a backup in the data folder's place; what was there is put aside.</summary>
internal static class RestoreVerb
{
    public static Command Command(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Help.BackupArgument };
        var command = new Command("restore", context.Help.RestoreVerb) { file };
        command.SetAction((parse, cancel) =>
        {
            var backup = parse.GetRequiredValue(file);
            var settings = context.Settings(parse);
            try
            {
                KnowledgeBase.Restore(backup, settings.DataPath, new KnowledgeOpening("talksbot restore", Session.Verifier(), context.Time), cancel);
            }
            catch (StoreException fault) when (fault.Problem == StoreProblem.Damaged && fault.Path == Path.GetFullPath(backup))
            {
                return Task.FromResult(context.Terminal.Refuse(context.Refusals.BackupBad(backup)));
            }
            catch (StoreException fault) when (fault.Problem == StoreProblem.NoPermission && fault.Path == Path.GetFullPath(backup))
            {
                return Task.FromResult(context.Terminal.Refuse(context.Refusals.FileNotAllowed(backup)));
            }

            // Opened once: an older store is led to today's form, and the index is made anew, now and not at the next question.
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            context.Terminal.Out.WriteLine(Printable.Line(context.Says.Restored(backup, knowledge.List().Count)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
