using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli.Remote;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary>What every verb needs: where to read and write, the words, the clock, and the option that all share.</summary>
internal sealed class CommandContext
{
    private readonly RunningBot? _running;

    public CommandContext(Terminal terminal, TimeProvider time, string? lang = null)
    {
        lang = WordList.Nearest(lang ?? CultureInfo.CurrentUICulture.Name);
        (Terminal, Time) = (terminal, time);
        (Help, Refusals, Says, Answers) = (HelpWords.In(lang), RefusalWords.In(lang), ConsoleWords.In(lang), AnswerWords.In(lang));
        Files = new OwnFiles(this);
        Data = new Option<string?>("--data") { Description = Help.DataOption, HelpName = "DIR", Recursive = true };
    }

    /// <summary>For a verb that the running bot carries out for another process.</summary>
    public CommandContext(Terminal terminal, TimeProvider time, string lang, RunningBot running, IVerbFiles files)
        : this(terminal, time, lang) =>
        (_running, Files) = (running, files);

    public Terminal Terminal { get; }

    /// <summary>What the verb reads and writes outside of the data folder.</summary>
    public IVerbFiles Files { get; }

    /// <summary>Whether the running bot carries the verb out, for another process that has read the command line already.</summary>
    public bool IsForAnother => _running is not null;
    public TimeProvider Time { get; }
    public HelpWords Help { get; }
    public RefusalWords Refusals { get; }
    public ConsoleWords Says { get; }
    public AnswerWords Answers { get; }

    /// <summary><c>--data DIR</c>.</summary>
    public Option<string?> Data { get; }

    /// <summary>The settings, all of them validated.</summary>
    /// <exception cref="RefusalException">A file or value cannot be used; the line names it and the mend.</exception>
    public Settings Settings(ParseResult parse)
    {
        if (_running is not null)
            return _running.Settings;
        var settings = Cli.Settings.Read(parse.GetValue(Data), Refusals);
        foreach (var (key, instead) in settings.Unknown())
            Terminal.Warn(Refusals.KeyUnknown(key, instead));
        ModelParts.Of(settings, Time).Dispose();
        return settings;
    }

    /// <summary>Opens the data folder for a verb that works on texts.</summary>
    public KnowledgeBase OpenTexts(ParseResult parse, Beginning beginning) => OpenTexts(parse, Settings(parse), beginning);

    /// <summary>The same, with settings that were read already.</summary>
    public KnowledgeBase OpenTexts(ParseResult parse, Settings settings, Beginning beginning) =>
        _running?.Texts.Share() ?? Session.OpenTexts(settings, Verb(parse), beginning, Time);

    /// <summary>Opens the data folder and what answers questions from it.</summary>
    public Session OpenSession(ParseResult parse) => _running is not null ? Session.Of(_running) : Session.Open(Settings(parse), Verb(parse), Time);

    /// <summary>What goes with every change of a source that this command line makes.</summary>
    public ChangeNote Trail(KnowledgeBase texts) => new SourceTrail(new SourceAudience(texts, Time), Time).By(AuditEntry.CommandLine);

    /// <summary>What runs, for a second process that finds the folder taken: never a user's words.</summary>
    private static string Verb(ParseResult parse)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = parse.CommandResult; at is CommandResult { Command: var command }; at = at.Parent)
            names.Push(command is RootCommand ? "talksbot" : command.Name);
        return string.Join(' ', names);
    }
}
