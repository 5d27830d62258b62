using System.CommandLine;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Bot.Insight.Checks;

namespace TalksBot.Bot.Cli;

/// <summary><c>ask "QUESTION" [--json]</c>, or <c>ask --input questions.jsonl --output answers.jsonl</c>.</summary>
internal static class AskVerb
{
    public static Command Command(CommandContext context)
    {
        var help = context.Help;
        var words = new Argument<string[]>("QUESTION") { Description = help.QuestionArgument, Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = help.JsonOption };
        var scope = new Option<string[]>("--scope") { Description = help.ScopeOption, HelpName = "ID" };
        var lang = new Option<string?>("--lang") { Description = help.LangOption, HelpName = "LANG" };
        var after = new Option<string?>("--after") { Description = help.AfterOption, HelpName = "QUESTION" };
        var input = new Option<string?>("--input") { Description = help.InputOption, HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = help.OutputOption, HelpName = "FILE" };
        var command = new Command("ask", help.AskVerb) { words, json, scope, lang, after, input, output };
        command.SetAction((parse, cancel) =>
        {
            var asked = parse.GetValue(words) ?? [];
            var file = parse.GetValue(input);
            if (asked.Length == 0 && file is null)
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.QuestionOrInput), ExitCode.Usage);
            if (asked.Length > 0 && file is not null)
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.NotTogether("QUESTION", "--input")), ExitCode.Usage);
            if (file is null && parse.GetValue(output) is not null)
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.OutputNeedsInput), ExitCode.Usage);
            var ids = parse.GetValue(scope) is { Length: > 0 } given ? given : null;
            return file is not null
                ? AskFileAsync(context, parse, file, parse.GetValue(output), ids, cancel)
                : AskOneAsync(context, parse, new Question(string.Join(' ', asked), parse.GetValue(lang), parse.GetValue(after), ids), parse.GetValue(json), cancel);
        });
        return command;
    }

    private static async Task<int> AskOneAsync(CommandContext context, ParseResult parse, Question question, bool json, CancellationToken cancel)
    {
        using var session = context.OpenSession(parse);
        if (question.Scope?.FirstOrDefault(id => !session.Knows(id)) is { } unknown)
            return context.Terminal.Refuse(SourceRefusals.NotQuoted(unknown, session.Texts, context.Refusals));
        var answer = await session.Answers.AnswerAsync(question, cancel).ConfigureAwait(false);
        if (json)
            await context.Terminal.Out.WriteLineAsync(CliJson.Line(AnswerJson.Of(null, answer))).ConfigureAwait(false);
        if (answer.Status == AnswerStatus.Error)
            return context.Terminal.Refuse(answer.Text);
        if (!json)
            AnswerView.Show(answer, context.Terminal, context.Says);
        return ExitCode.Done;
    }

    private static async Task<int> AskFileAsync(
        CommandContext context, ParseResult parse, string input, string? output, string[]? scope, CancellationToken cancel)
    {
        using var session = context.OpenSession(parse);
        var questions = new QuestionFile<QuestionLine>(input, QuestionLine.Read, context);
        using var results = context.Files.Output(output);
        await foreach (var (id, question) in questions.ReadAsync(cancel).ConfigureAwait(false))
        {
            var asked = scope is null ? question : question with { Scope = question.Scope ?? scope };
            if (asked.Scope?.FirstOrDefault(s => !session.Knows(s)) is { } unknown)
                questions.Fault(context.Refusals.LineUnknownSource(unknown));
            var answer = await session.Answers.AnswerAsync(asked, cancel).ConfigureAwait(false);
            if (answer.Status == AnswerStatus.Error)
                questions.Fault(answer.Text);
            results.WriteLine(CliJson.Line(AnswerJson.Of(id, answer)));
        }

        results.Complete();
        return questions.Faults == 0 ? ExitCode.Done : ExitCode.Content;
    }
}
