using System.CommandLine;
using TalksBot.Bot.Cli.Json;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources show ID [--json]</c>, <c>sources show --all --json</c> (one line a source).</summary>
internal static class SourcesShow
{
    public static Command Command(CommandContext context)
    {
        var help = context.Help;
        var id = new Argument<string?>("ID") { Description = help.IdArgument, Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = help.AllOption };
        var json = new Option<bool>("--json") { Description = help.JsonOption };
        var command = new Command("show", help.SourcesShowVerb) { id, all, json };
        command.SetAction((parse, cancel) =>
        {
            var (one, every) = (parse.GetValue(id), parse.GetValue(all));
            if (one is null == !every)
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.IdOrAll), ExitCode.Usage);
            if (every && !parse.GetValue(json))
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.AllNeedsJson), ExitCode.Usage);
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            return Task.FromResult(one is null ? ShowAll(knowledge, context, cancel) : ShowOne(knowledge, one, parse.GetValue(json), context));
        });
        return command;
    }

    private static int ShowAll(KnowledgeBase knowledge, CommandContext context, CancellationToken cancel)
    {
        foreach (var source in knowledge.All())
        {
            cancel.ThrowIfCancellationRequested();
            context.Terminal.Out.WriteLine(CliJson.Line(SourceJson.Of(source)));
        }

        return ExitCode.Done;
    }

    private static int ShowOne(KnowledgeBase knowledge, string id, bool json, CommandContext context)
    {
        if (knowledge.Find(id) is not { } source)
            return context.Terminal.Refuse(SourceRefusals.NotQuoted(id, knowledge, context.Refusals));
        if (json)
            context.Terminal.Out.WriteLine(CliJson.Line(SourceJson.Of(source)));
        else
            Write(source, context);
        return ExitCode.Done;
    }

    private static void Write(Source source, CommandContext context)
    {
        var output = context.Terminal.Out;
        output.WriteLine(Printable.Line(source.Title));
        var about = new[] { source.Author, CitationJson.Iso(source.Date), source.Url }.Where(a => a is not null);
        output.WriteLine(Printable.Line(string.Join(", ", about)));
        foreach (var passage in source.Passages)
        {
            output.WriteLine();
            output.WriteLine(Printable.Line(Head(passage)));
            output.WriteLine(Printable.Clean(source.Slice(passage.Start, passage.End)));
        }
    }

    private static string Head(Passage passage) => (passage.Speaker, passage.Role) switch
    {
        (null, _) => passage.Place,
        (var speaker, null) => $"{passage.Place} — {speaker}",
        var (speaker, role) => $"{passage.Place} — {speaker}, {role}",
    };
}
