using System.CommandLine;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources retire ID</c>: quoted no more, and kept.</summary>
internal static class SourcesRetire
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var command = new Command("retire", context.Help.SourcesRetireVerb) { id };
        command.SetAction(parse =>
        {
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            return Retire(knowledge, parse.GetRequiredValue(id), context);
        });
        return command;
    }

    public static int Retire(KnowledgeBase knowledge, string id, CommandContext context)
    {
        var retired = knowledge.Retire(id, context.Trail(knowledge));
        if (!retired.IsDone)
            return context.Terminal.Refuse(SourceRefusals.Line(retired.Outcome, id, knowledge, context.Refusals));
        context.Terminal.Out.WriteLine(Printable.Line(context.Says.Removed(id)));
        return ExitCode.Done;
    }
}
