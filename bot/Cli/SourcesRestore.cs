using System.CommandLine;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources restore ID [--version N]</c>: a retired source, or another of its versions, is quoted again.</summary>
internal static class SourcesRestore
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var version = new Option<int?>("--version") { Description = context.Help.RestoreVersionOption, HelpName = "N" };
        var command = new Command("restore", context.Help.SourcesRestoreVerb) { id, version };
        command.SetAction(parse =>
        {
            var (wanted, number) = (parse.GetRequiredValue(id), parse.GetValue(version));
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            var restored = knowledge.Restore(wanted, number, context.Trail(knowledge));
            var holds = knowledge.StateOf(wanted)?.Version;
            return restored.Outcome switch
            {
                ChangeOutcome.Done => Say(context.Says.RestoredSource(wanted, holds)),
                ChangeOutcome.AlreadySo => Say(context.Says.RestoredAlready(wanted, holds)),
                ChangeOutcome.UnknownVersion => context.Terminal.Refuse(context.Refusals.UnknownVersion(wanted, number)),
                var other => context.Terminal.Refuse(SourceRefusals.Line(other, wanted, knowledge, context.Refusals)),
            };
        });
        return command;

        int Say(string line)
        {
            context.Terminal.Out.WriteLine(Printable.Line(line));
            return ExitCode.Done;
        }
    }
}
