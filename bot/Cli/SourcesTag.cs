using System.CommandLine;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources tag ID TAG… [--remove]</c>: which collections a source belongs to.</summary>
internal static class SourcesTag
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var tags = new Argument<string[]>("TAG") { Description = context.Help.TagArgument, Arity = ArgumentArity.OneOrMore };
        var remove = new Option<bool>("--remove") { Description = context.Help.RemoveTagsOption };
        var command = new Command("tag", context.Help.SourcesTagVerb) { id, tags, remove };
        command.SetAction(parse =>
        {
            var (wanted, given, away) = (parse.GetRequiredValue(id), parse.GetRequiredValue(tags), parse.GetValue(remove));
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            var tagged = knowledge.Tag(wanted, away ? [] : given, away ? given : [], context.Trail(knowledge));
            if (tagged.Outcome == ChangeOutcome.BadValue)
                return context.Terminal.Refuse(context.Refusals.BadTag(string.Join(' ', given)));
            if (tagged.Outcome is not (ChangeOutcome.Done or ChangeOutcome.AlreadySo))
                return context.Terminal.Refuse(SourceRefusals.Line(tagged.Outcome, wanted, knowledge, context.Refusals));
            var now = knowledge.StateOf(wanted)?.Tags ?? [];
            context.Terminal.Out.WriteLine(Printable.Line(now.Count == 0 ? context.Says.TagsNone(wanted) : context.Says.TagsNow(wanted, string.Join(' ', now))));
            return ExitCode.Done;
        });
        return command;
    }
}
