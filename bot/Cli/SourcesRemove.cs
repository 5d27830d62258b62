using System.CommandLine;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources remove ID</c>.</summary>
internal static class SourcesRemove
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var command = new Command("remove", context.Help.SourcesRemoveVerb) { id };
        command.SetAction(parse =>
        {
            var wanted = parse.GetRequiredValue(id);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            if (!knowledge.Retire(wanted, null).IsDone)
                return context.Terminal.Refuse(context.Refusals.UnknownSource(wanted));
            context.Terminal.Out.WriteLine(Printable.Line(context.Says.Removed(wanted)));
            return ExitCode.Done;
        });
        return command;
    }
}
