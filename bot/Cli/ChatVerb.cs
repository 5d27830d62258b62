using System.CommandLine;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Display;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>No verb: a chat in the terminal, one question a line. Piped, it answers each line and ends.</summary>
internal static class ChatVerb
{
    /// <summary>The starter text and the article it retells: the example questions fit these.</summary>
    private static readonly string[] ExampleSources = ["istanbul-dossier", "istanbul-talks"];

    public static async Task<int> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancel)
    {
        var settings = context.Settings(parse);
        using var session = Session.Open(settings, "talksbot", context.Time);
        var store = session.Texts.Store;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, store.Faulted);
        var watch = new BackupWatch(
            session.Texts.DailyBackups(settings.BackupKeep),
            fault => Warn(context, store, fault),
            context.Time);
        var watching = watch.RunAsync(ending.Token);
        try
        {
            return await ChatAsync(context, session, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (store.Failure is null && context.Terminal.AsksPeople)
        {
            await context.Terminal.Out.WriteLineAsync().ConfigureAwait(false); // the shell's prompt gets a line of its own
            throw;
        }
        catch (OperationCanceledException) when (store.Failure is not null)
        {
            // What the disk holds is unknown: nothing more may be answered from it or written to it.
            throw store.Failure;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
        }
    }

    /// <summary>One line for a copy that failed; a store that failed ends the chat with a line of its own.</summary>
    private static void Warn(CommandContext context, TalksStore store, StoreException fault)
    {
        if (store.Failure is null)
            context.Terminal.Warn(context.Refusals.DailyBackupNotMade(StoreRefusals.Line(fault, context.Refusals)));
    }

    private static async Task<int> ChatAsync(CommandContext context, Session session, CancellationToken cancel)
    {
        var terminal = context.Terminal;
        if (terminal.AsksPeople)
            Greet(session, context);
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
                    return ExitCode.Done;
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
                    var answer = await session.Answers.AnswerAsync(new Question(line, After: before), cancel).ConfigureAwait(false);
                    AnswerView.Show(answer, terminal, context.Says);
                    if (answer.Status is AnswerStatus.Answered or AnswerStatus.Abstained)
                        before = line;
                    break;
            }

            await terminal.Out.FlushAsync(cancel).ConfigureAwait(false);
        }

        if (terminal.AsksPeople)
            await terminal.Out.WriteLineAsync().ConfigureAwait(false);
        return ExitCode.Done;
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
