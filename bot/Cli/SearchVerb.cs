using System.CommandLine;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Bot.Insight.Checks;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Cli;

/// <summary><c>search --input questions.jsonl --output hits.jsonl [--top 10]</c>, or <c>search "WORDS"</c> for people.</summary>
internal static class SearchVerb
{
    private const int MostHits = 1000;

    public static Command Command(CommandContext context)
    {
        var help = context.Help;
        var words = new Argument<string[]>("WORDS") { Description = help.WordsArgument, Arity = ArgumentArity.ZeroOrMore };
        var input = new Option<string?>("--input") { Description = help.InputOption, HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = help.OutputOption, HelpName = "FILE" };
        var top = new Option<int>("--top") { Description = help.TopOption, HelpName = "N", DefaultValueFactory = _ => 10 };
        var scope = new Option<string[]>("--scope") { Description = help.ScopeOption, HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = help.JsonOption };
        var command = new Command("search", help.SearchVerb) { words, input, output, top, scope, json };
        command.SetAction((parse, cancel) =>
        {
            var refusals = context.Refusals;
            var asked = parse.GetValue(words) ?? [];
            var file = parse.GetValue(input);
            if (asked.Length == 0 && file is null)
                throw new RefusalException(refusals.SeeHelp(refusals.WordsOrInput), ExitCode.Usage);
            if (asked.Length > 0 && file is not null)
                throw new RefusalException(refusals.SeeHelp(refusals.NotTogether("WORDS", "--input")), ExitCode.Usage);
            if (file is null && parse.GetValue(output) is not null)
                throw new RefusalException(refusals.SeeHelp(refusals.OutputNeedsInput), ExitCode.Usage);
            var count = parse.GetValue(top);
            if (count is < 1 or > MostHits)
                throw new RefusalException(refusals.SeeHelp(refusals.BadTop(count)), ExitCode.Usage);
            var ids = parse.GetValue(scope) is { Length: > 0 } given ? given : null;
            return file is not null
                ? SearchFileAsync(context, parse, file, parse.GetValue(output), ids, count, cancel)
                : Task.FromResult(SearchOne(context, parse, string.Join(' ', asked), ids, count, parse.GetValue(json)));
        });
        return command;
    }

    private static int SearchOne(CommandContext context, ParseResult parse, string words, string[]? scope, int top, bool json)
    {
        if (QuestionCheck.Refusal(words, context.Answers) is { } fault)
            return context.Terminal.Refuse(fault);
        using var session = context.OpenSession(parse);
        if (scope?.FirstOrDefault(id => !session.Knows(id)) is { } unknown)
            return context.Terminal.Refuse(SourceRefusals.NotQuoted(unknown, session.Texts, context.Refusals));
        var hits = session.Texts.Search(new SearchRequest(words, null, scope), top);
        if (json)
            context.Terminal.Out.WriteLine(CliJson.Line(HitsJson.Of(null, hits)));
        else
            HitsView.Show(hits, context.Terminal, context.Says);
        return ExitCode.Done;
    }

    private static async Task<int> SearchFileAsync(
        CommandContext context, ParseResult parse, string input, string? output, string[]? scope, int top, CancellationToken cancel)
    {
        using var session = context.OpenSession(parse);
        var questions = new QuestionFile<QuestionLine>(input, QuestionLine.Read, context);
        using var results = context.Files.Output(output);
        await foreach (var (id, question) in questions.ReadAsync(cancel).ConfigureAwait(false))
        {
            var ids = question.Scope ?? scope;
            if (ids?.FirstOrDefault(s => !session.Knows(s)) is { } unknown)
                questions.Fault(context.Refusals.LineUnknownSource(unknown));
            var fault = QuestionCheck.Refusal(question.Text, context.Answers);
            if (fault is not null)
                questions.Fault(fault);
            var hits = fault is null ? session.Texts.Search(new SearchRequest(question.Text, question.Lang, ids), top) : [];
            results.WriteLine(CliJson.Line(HitsJson.Of(id, hits)));
        }

        results.Complete();
        return questions.Faults == 0 ? ExitCode.Done : ExitCode.Content;
    }
}
