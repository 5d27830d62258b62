using System.CommandLine;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary><c>verify-backup FILE</c>: what <c>backup</c> starts as a child process, since a damaged file may keep its reader busy for ever. Not for people.</summary>
internal static class VerifyBackupVerb
{
    public static Command Command(CommandContext context)
    {
        var file = new Argument<string>("FILE");
        var command = new Command("verify-backup", context.Help.VerifyBackupVerb) { file };
        command.Hidden = true;
        command.SetAction(parse => BackupCheck.Run(parse.GetRequiredValue(file), context.Terminal.Out, context.Terminal.Error));
        return command;
    }
}
