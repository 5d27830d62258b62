using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Insight.Gaps;

namespace TalksBot.Bot.Cli;

/// <summary>No verb: a chat in the terminal, one question a line. Piped, it answers each line and ends; a line that is no question is named, and the exit code says so.</summary>
internal static class ChatVerb
{
    /// <summary>The starter text and the article it retells: the example questions fit these.</summary>
    private static readonly string[] ExampleSources = ["istanbul-dossier", "istanbul-talks"];

    public static async Task<int> RunAsync(CommandContext context, Session session, CancellationToken cancel)
    {
        try
        {
            return await ChatAsync(context, session, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.Texts.Store.Failure is null && context.Terminal.AsksPeople)
        {
            await context.Terminal.Out.WriteLineAsync().ConfigureAwait(false); // the shell's prompt gets a line of its own
            throw;
        }
    }

    private static async Task<int> ChatAsync(CommandContext context, Session session, CancellationToken cancel)
    {
        var terminal = context.Terminal;
        var log = new QuestionLog(new GapBook(session.Texts.Store, context.Time), context.Time);
        if (terminal.AsksPeople)
            Greet(session, context);
        var code = ExitCode.Done;
        string? before = null;
        var asked = false;
        while (await NextAsync(terminal, cancel).ConfigureAwait(false) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (asked && !terminal.AsksPeople)
                await terminal.Out.WriteLineAsync().ConfigureAwait(false);
            asked = true;
            switch (line.Trim())
            {
                case "/quit":
                    return code;
                case "/help":
                    await terminal.Out.WriteLineAsync(context.Says.ChatHelp).ConfigureAwait(false);
                    break;
                case "/sources":
                    SourcesList.Show(session.Texts.List(), context);
                    break;
                case ['/', ..] command:
                    await terminal.Out.WriteLineAsync(Printable.Line(context.Says.UnknownSlash(command))).ConfigureAwait(false);
                    break;
                default:
                    var question = new Question(line, After: before);
                    var answer = await session.Answers.AnswerAsync(question, cancel).ConfigureAwait(false);
                    session.Texts.Store.Write(tx => log.Note(tx, question, answer));
                    if (answer.Status == AnswerStatus.Error && !terminal.AsksPeople)
                        code = terminal.Refuse(answer.Text);
                    else
                        AnswerView.Show(answer, terminal, context.Says);
                    if (answer.Status is AnswerStatus.Answered or AnswerStatus.Abstained)
                        before = line;
                    break;
            }

            await terminal.Out.FlushAsync(cancel).ConfigureAwait(false);
        }

        if (terminal.AsksPeople)
            await terminal.Out.WriteLineAsync().ConfigureAwait(false);
        return code;
    }

    private static void Greet(Session session, CommandContext context)
    {
        var (output, words) = (context.Terminal.Out, context.Says);
        output.WriteLine(words.ChatGreeting);
        if (!ExampleSources.Any(session.Knows))
            return;
        output.WriteLine(words.ChatExamples);
        foreach (var example in (string[])[words.ChatExampleWho, words.ChatExampleHowLong, words.ChatExampleOpinion])
            output.WriteLine($"  {example}");
    }

    /// <summary>The next line; null at the end. A read cannot be interrupted, so Ctrl-C leaves it behind.</summary>
    private static async Task<string?> NextAsync(Terminal terminal, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (terminal.AsksPeople)
        {
            await terminal.Out.WriteAsync("\n> ".AsMemory(), cancel).ConfigureAwait(false);
            await terminal.Out.FlushAsync(cancel).ConfigureAwait(false);
        }

        return await Task.Run(() => terminal.AsksPeople ? Console.ReadLine() : terminal.In.ReadLine(), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
    }
}
