using System.CommandLine;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources remove ID</c> retires a source; with <c>--for-good</c> it goes with all its versions, which is asked twice (<c>--yes</c>: not at all).</summary>
internal static class SourcesRemove
{
    private static readonly string[] Yes = ["o", "oui", "y", "yes", "д", "да"];

    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var forGood = new Option<bool>("--for-good") { Description = context.Help.ForGoodOption };
        var yes = new Option<bool>("--yes") { Description = context.Help.YesOption };
        var command = new Command("remove", context.Help.SourcesRemoveVerb) { id, forGood, yes };
        command.SetAction(async (parse, cancel) =>
        {
            var wanted = parse.GetRequiredValue(id);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            return parse.GetValue(forGood)
                ? await EraseAsync(knowledge, wanted, parse.GetValue(yes), context, cancel).ConfigureAwait(false)
                : SourcesRetire.Retire(knowledge, wanted, context);
        });
        return command;
    }

    private static async Task<int> EraseAsync(KnowledgeBase knowledge, string id, bool sure, CommandContext context, CancellationToken cancel)
    {
        if (knowledge.StateOf(id) is null)
            return context.Terminal.Refuse(context.Refusals.UnknownSource(id));
        if (!sure && !await IsSureAsync(knowledge, id, context, cancel).ConfigureAwait(false))
            return context.Terminal.Refuse(context.Refusals.NotErased(id));
        var erased = knowledge.Erase(id, context.Trail(knowledge));
        if (!erased.IsDone)
            return context.Terminal.Refuse(SourceRefusals.Line(erased.Outcome, id, knowledge, context.Refusals));
        await context.Terminal.Out.WriteLineAsync(Printable.Line(context.Says.ErasedForGood(id))).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<bool> IsSureAsync(KnowledgeBase knowledge, string id, CommandContext context, CancellationToken cancel)
    {
        var versions = knowledge.History(id).Select(one => one.Version).Distinct().Count();
        var answer = await AskAsync(context.Says.AskForGood(id, versions)).ConfigureAwait(false);
        return Yes.Contains(answer, StringComparer.OrdinalIgnoreCase) && await AskAsync(context.Says.AskForGoodAgain).ConfigureAwait(false) == id;

        // A read cannot be interrupted, so Ctrl-C leaves it behind.
        async Task<string?> AskAsync(string question)
        {
            await context.Terminal.Error.WriteAsync(Printable.Line(question)).ConfigureAwait(false);
            await context.Terminal.Error.FlushAsync(cancel).ConfigureAwait(false);
            return (await Task.Run(context.Terminal.In.ReadLine, CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false))?.Trim();
        }
    }
}
