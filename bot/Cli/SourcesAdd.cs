using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Sources;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources add PATH… [--title …]</c>: files, folders, JSONL files, addresses of the web. What cannot be read is named; the rest comes in.</summary>
internal static class SourcesAdd
{
    /// <summary>More texts than this are counted, not listed.</summary>
    private const int Listed = 20;

    public static Command Command(CommandContext context)
    {
        var help = context.Help;
        var paths = new Argument<string[]>("PATH") { Description = help.PathsArgument, Arity = ArgumentArity.OneOrMore };
        var id = new Option<string?>("--id") { Description = help.IdOption };
        var title = new Option<string?>("--title") { Description = help.TitleOption };
        var author = new Option<string?>("--author") { Description = help.AuthorOption };
        var date = new Option<string?>("--date") { Description = help.DateOption, HelpName = "YYYY-MM-DD" };
        var lang = new Option<string?>("--lang") { Description = help.SourceLangOption };
        var url = new Option<string?>("--url") { Description = help.UrlOption };
        var tags = new Option<string[]>("--tag") { Description = help.TagsOption, HelpName = "TAG" };
        var command = new Command("add", help.SourcesAddVerb) { paths, id, title, author, date, lang, url, tags };
        command.SetAction((parse, cancel) => RunAsync(context, parse, parse.GetRequiredValue(paths), TagsOf(parse.GetValue(tags) ?? [], context), new ReadOptions
        {
            Id = parse.GetValue(id),
            Title = parse.GetValue(title),
            Author = parse.GetValue(author),
            Date = DateOf(parse.GetValue(date), context),
            Lang = LangOf(parse.GetValue(lang), context),
            Url = UrlOf(parse.GetValue(url), context),
        }, cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, string[] paths, IReadOnlyList<string> tags, ReadOptions options, CancellationToken cancel)
    {
        if (!context.IsForAnother && OnlyForOne(options) is { } option && (paths.Length > 1 || Directory.Exists(paths[0]) || IsLines(paths[0])))
            throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.OneTextOnly(option)), ExitCode.Usage);
        var settings = context.Settings(parse);
        options = options with { Reading = settings.Reading };
        using var knowledge = context.OpenTexts(parse, settings, Beginning.Nothing);
        var manner = new ImportManner { Tags = tags, Note = context.Trail(knowledge) };
        var report = await context.Files.ImportAsync(knowledge, paths, options, manner, cancel).ConfigureAwait(false);
        foreach (var refusal in report.Refusals)
            context.Terminal.Warn(ReadRefusals.Line(refusal, context.Refusals));
        Say(report, knowledge, context);
        return report.Refusals.Count == 0 ? ExitCode.Done : ExitCode.Content;
    }

    private static void Say(ImportReport report, KnowledgeBase knowledge, CommandContext context)
    {
        var (says, output) = (context.Says, context.Terminal.Out);
        if (report.Sources.Count > Listed)
        {
            var skipped = report.Sources.Count(s => s.Outcome == ImportOutcome.Skipped);
            output.WriteLine(says.AddedMany(report.Sources.Count - skipped, skipped));
            return;
        }

        foreach (var source in report.Sources)
        {
            var passages = source.Outcome == ImportOutcome.Skipped ? 0 : knowledge.Find(source.Id)?.Passages.Count;
            output.WriteLine(source.Outcome switch
            {
                ImportOutcome.Added => says.Added(source.Id, source.Version, passages),
                ImportOutcome.Replaced => says.Replaced(source.Id, source.Version, passages),
                _ => says.Unchanged(source.Id),
            });
        }
    }

    private static DateOnly? DateOf(string? text, CommandContext context)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusalException(context.Refusals.BadDate(text));
    }

    private static string? LangOf(string? code, CommandContext context) =>
        code is null || ReadOptions.IsLang(code)
            ? code
            : throw new RefusalException(context.Refusals.BadLang(code), ExitCode.Usage);

    private static string? UrlOf(string? address, CommandContext context) =>
        address is null || MendCheck.IsGood(SourceField.Url, address) ? address : throw new RefusalException(context.Refusals.WebBadAddress($"--url {address}"));

    private static string[] TagsOf(string[] tags, CommandContext context) =>
        tags.Length <= SourceTags.Most && tags.All(tag => SourceTags.Clean(tag) is not null)
            ? tags
            : throw new RefusalException(context.Refusals.BadTag(string.Join(' ', tags)));

    private static bool IsLines(string path) => Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first option given that describes one text and would be wrong for many.</summary>
    private static string? OnlyForOne(ReadOptions options) => options switch
    {
        { Id: not null } => "--id",
        { Title: not null } => "--title",
        { Author: not null } => "--author",
        { Date: not null } => "--date",
        { Url: not null } => "--url",
        _ => null,
    };
}
