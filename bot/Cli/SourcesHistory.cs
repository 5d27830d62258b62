using System.CommandLine;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources history ID [--json]</c>: what was done to a source, oldest first; fields between tabs.</summary>
internal static class SourcesHistory
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = context.Help.IdArgument };
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("history", context.Help.SourcesHistoryVerb) { id, json };
        command.SetAction(parse =>
        {
            var wanted = parse.GetRequiredValue(id);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            var events = knowledge.History(wanted);
            if (events.Count == 0)
                return context.Terminal.Refuse(context.Refusals.UnknownSource(wanted));
            if (parse.GetValue(json))
                context.Terminal.Out.WriteLine(CliJson.Line<IReadOnlyList<SourceEventJson>>([.. events.Select(SourceEventJson.Of)]));
            else
                foreach (var one in events)
                    context.Terminal.Out.WriteLine(string.Join('\t', SourceEventJson.Of(one).When, Print(one.Kind, context.Says), context.Says.EventVersion(one.Version)));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(SourceChangeKind kind, ConsoleWords words) => kind switch
    {
        SourceChangeKind.Added => words.EventAdded,
        SourceChangeKind.Replaced => words.EventReplaced,
        SourceChangeKind.Retired => words.EventRetired,
        SourceChangeKind.Restored => words.EventRestored,
        SourceChangeKind.Mended => words.EventMended,
        SourceChangeKind.Tagged => words.EventTagged,
        SourceChangeKind.Undone => words.EventUndone,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null), // of what was removed for good no history stays
    };
}
