using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using TalksBot.Bot.Cli.Remote;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>The verbs, and how a command line that cannot be read is refused.</summary>
internal static class CommandLine
{
    public static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand(context.Help.Summary)
        {
            context.Data,
            AskVerb.Command(context),
            SearchVerb.Command(context),
            SourcesVerb.Command(context),
            EvalVerb.Command(context),
            GapsVerb.Command(context),
            DigestVerb.Command(context),
            StatsVerb.Command(context),
            DoctorVerb.Command(context),
            BackupVerb.Command(context),
            RestoreVerb.Command(context),
            InviteVerb.Command(context),
            MaintainersVerb.Command(context),
            DismissVerb.Command(context),
            BlockVerb.Block(context),
            BlockVerb.Unblock(context),
            AuditVerb.Command(context),
            VerifyBackupVerb.Command(context),
            ReadIsolatedVerb.Command(context),
        };
        foreach (var option in root.Options)
        {
            option.Description = option switch { HelpOption => context.Help.HelpOption, VersionOption => context.Help.VersionOption, _ => option.Description };
        }

        // [suggest] and [diagram] would take a question that begins with a bracket for themselves.
        root.Directives.Clear();
        root.SetAction((parse, cancel) => RunVerb.RunAsync(context, parse, cancel));
        return root;
    }

    /// <summary>Reads the arguments and runs their verb.</summary>
    /// <returns>The process's exit code; <see cref="ExitCode.Interrupted"/> when cancelled.</returns>
    public static Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancel = default) => Edge.GuardAsync(context, async () =>
    {
        var parse = Read(args, context);
        try
        {
            return await InvokeAsync(parse, context, cancel).ConfigureAwait(false);
        }
        catch (StoreException fault) when (fault.Problem == StoreProblem.InUse && !context.IsForAnother && RemoteVerbs.MayGo(parse))
        {
            // The process that holds the folder does it instead, if it listens.
            if (await VerbClient.TryAsync(fault.Path, args, context, cancel).ConfigureAwait(false) is { } code)
                return code;
            throw;
        }
    });

    /// <summary>Carries out for another process what that one asked for.</summary>
    public static Task<int> RunForAnotherAsync(string[] args, CommandContext context, CancellationToken cancel) => Edge.GuardAsync(context, async () =>
    {
        var parse = Read(args, context);
        return RemoteVerbs.MayGo(parse) ? await InvokeAsync(parse, context, cancel).ConfigureAwait(false) : throw new RefusalException(context.Refusals.UnknownWord(args.FirstOrDefault() ?? ""), ExitCode.Usage);
    });

    private static ParseResult Read(string[] args, CommandContext context)
    {
        // No response files: a question may begin with @.
        var parse = Root(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        return Fault(parse, context.Refusals) is { } fault ? throw new RefusalException(context.Refusals.SeeHelp(fault), ExitCode.Usage) : parse;
    }

    private static Task<int> InvokeAsync(ParseResult parse, CommandContext context, CancellationToken cancel) => parse.InvokeAsync(
        new InvocationConfiguration
        {
            Output = context.Terminal.Out,
            Error = context.Terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // signals: Interruption.cs
        },
        cancel);

    /// <summary>What cannot be read in a command line; null when all of it can.</summary>
    private static string? Fault(ParseResult parse, RefusalWords words) => (parse.UnmatchedTokens, parse.Errors) switch
    {
        ([var unknown, ..], _) => words.UnknownWord(unknown),
        (_, [{ SymbolResult: { Tokens: [var value, ..] } symbol }, ..]) => words.BadValue($"{Name(symbol)} {value.Value}"),
        (_, [{ SymbolResult: var symbol }, ..]) => words.MissingArgument(Name(symbol)),
        _ => StrayOption(parse) is { } option ? words.UnknownWord(option) : null,
    };

    /// <summary>An unknown option: the library would take it for a question or a path. What stands after <c>--</c>, holds a space or is a number (a group's id) is none.</summary>
    private static string? StrayOption(ParseResult parse) =>
        parse.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? null
            : parse.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value is ['-', not ' ', ..] && !t.Value.Contains(' ') && !long.TryParse(t.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))?.Value;

    private static string Name(SymbolResult? symbol) => symbol switch
    {
        OptionResult option => option.Option.Name,
        CommandResult command => command.Command.Name,
        _ => symbol?.Parent is CommandResult parent ? parent.Command.Name : "talksbot",
    };
}
