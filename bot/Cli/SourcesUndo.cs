using System.CommandLine;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources undo [ID]</c>: the last change of a source, or the last of all, though it be an import of many.</summary>
internal static class SourcesUndo
{
    /// <summary>More texts than this are counted, not listed.</summary>
    private const int Listed = 20;

    public static Command Command(CommandContext context)
    {
        var id = new Argument<string?>("ID") { Description = context.Help.UndoIdArgument, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("undo", context.Help.SourcesUndoVerb) { id };
        command.SetAction(parse =>
        {
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            if (parse.GetValue(id) is { } one)
                return Say([knowledge.Undo(one, context.Trail(knowledge))], knowledge, context);
            var undone = knowledge.UndoLast(context.Trail(knowledge));
            return undone.Count == 0 ? context.Terminal.Refuse(context.Refusals.NothingToUndo) : Say(undone, knowledge, context);
        });
        return command;
    }

    private static int Say(IReadOnlyList<ChangeResult> undone, KnowledgeBase knowledge, CommandContext context)
    {
        var (says, output) = (context.Says, context.Terminal.Out);
        if (undone.FirstOrDefault(result => !result.IsDone) is { } refused)
            return context.Terminal.Refuse(SourceRefusals.Line(refused.Outcome, refused.Id, knowledge, context.Refusals));
        if (undone.Count > Listed)
            output.WriteLine(says.UndoneMany(undone.Count));
        else
            foreach (var change in undone.Select(result => result.Change!))
                output.WriteLine(Printable.Line(change.After is { Retired: null, Version: var version } ? says.UndoneQuoted(change.Id, version) : says.UndoneRetired(change.Id)));
        return ExitCode.Done;
    }
}
