using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Bot.Insight.Checks;

namespace TalksBot.Bot.Cli;

/// <summary><c>eval QUESTIONS.jsonl [--json]</c>: a maintainer's check that the texts still answer what they should. It records nothing.</summary>
internal static class EvalVerb
{
    public static Command Command(CommandContext context)
    {
        var file = new Argument<string>("QUESTIONS") { Description = context.Help.EvalArgument };
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("eval", context.Help.EvalVerb) { file, json };
        command.SetAction((parse, cancel) => RunAsync(context, parse, parse.GetRequiredValue(file), parse.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, string path, bool json, CancellationToken cancel)
    {
        using var session = context.OpenSession(parse);
        var file = new QuestionFile<ExpectedAnswer>(path, ExpectedAnswer.Read, context);
        var scores = new Scores();
        var missed = new List<string>();
        await foreach (var expected in file.ReadAsync(cancel).ConfigureAwait(false))
        {
            var answer = await session.Answers.AnswerAsync(expected.Asked.Question, cancel).ConfigureAwait(false);
            if (scores.Count(expected, answer) is not { } miss)
                continue;
            missed.Add(expected.Asked.Id);
            if (!json)
                Show(expected, answer, miss, context);
        }

        if (json)
            context.Terminal.Out.WriteLine(CliJson.Line(ScoresJson.Of(scores, missed)));
        else
            Show(scores, context);
        return file.Faults == 0 ? ExitCode.Done : ExitCode.Content;
    }

    private static void Show(ExpectedAnswer expected, Answer answer, Miss miss, CommandContext context)
    {
        var (output, words) = (context.Terminal.Out, context.Says);
        output.WriteLine(Printable.Line($"{words.EvalMissed}  {expected.Asked.Id}  {expected.Asked.Question.Text}"));
        output.WriteLine("    " + Printable.Line(miss switch
        {
            Miss.NotRefused => words.EvalExpectedRefusal,
            Miss.OtherSpeaker => words.EvalExpectedSpeaker(expected.Speaker),
            _ => words.EvalExpected(string.Join(" | ", expected.AllQuotes.Count > 0 ? expected.AllQuotes : expected.AnyQuote)),
        }));
        output.WriteLine("    " + Printable.Line(answer.Citations.Count == 0
            ? words.EvalGotRefusal
            : words.EvalGot(string.Join(" | ", answer.Citations.Select(c => miss == Miss.OtherSpeaker ? c.Speaker ?? words.Narrator : c.Quote)))));
    }

    private static void Show(Scores scores, CommandContext context)
    {
        var words = context.Says;
        (string Name, Share Share)[] lines =
        [
            (words.EvalHit1, scores.Hit1), (words.EvalHit3, scores.Hit3), (words.EvalAllParts, scores.AllParts),
            (words.EvalSpeaker, scores.Speaker), (words.EvalRefused, scores.Refused),
        ];
        context.Terminal.Out.WriteLine($"{words.EvalQuestions}\t{scores.Questions.ToString(CultureInfo.InvariantCulture)}");
        foreach (var (name, share) in lines.Where(l => l.Share.Of > 0))
        {
            var percent = 100.0 * share.Held / share.Of;
            context.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{share.Held}/{share.Of}\t{percent:0.0} %"));
        }
    }
}
