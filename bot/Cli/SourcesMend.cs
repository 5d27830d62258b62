using System.CommandLine;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources mend ID [--title …] [--speaker "SP=Serge Pavlov, journaliste"]…</c>: what is known of a source, and who speaks in it. Empty takes away.</summary>
internal static class SourcesMend
{
    public static Command Command(CommandContext context)
    {
        var help = context.Help;
        var id = new Argument<string>("ID") { Description = help.IdArgument };
        var fields = new Dictionary<SourceField, Option<string?>>
        {
            [SourceField.Title] = new("--title") { Description = help.TitleOption },
            [SourceField.Author] = new("--author") { Description = help.AuthorOption },
            [SourceField.Date] = new("--date") { Description = help.DateOption, HelpName = "YYYY-MM-DD" },
            [SourceField.Lang] = new("--lang") { Description = help.SourceLangOption },
            [SourceField.Url] = new("--url") { Description = help.UrlOption },
        };
        var speakers = new Option<string[]>("--speaker") { Description = help.SpeakerOption, HelpName = "SP=NAME, ROLE" };
        var command = new Command("mend", help.SourcesMendVerb) { id, speakers };
        foreach (var option in fields.Values)
            command.Options.Add(option);
        command.SetAction(parse => Run(context, parse, parse.GetRequiredValue(id), new SourceMend
        {
            Fields = [.. fields.Where(field => parse.GetValue(field.Value) is not null).Select(field => new FieldMend(field.Key, parse.GetValue(field.Value)))],
            Speakers = [.. (parse.GetValue(speakers) ?? []).Select(text => Speaker(text, context))],
        }));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parse, string id, SourceMend mend)
    {
        if (mend is { Fields.Count: 0, Speakers.Count: 0 })
            throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.NothingToMend), ExitCode.Usage);
        using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
        var mended = knowledge.Mend(id, mend, context.Trail(knowledge));
        if (mended.Outcome is not (ChangeOutcome.Done or ChangeOutcome.AlreadySo))
            return context.Terminal.Refuse(SourceRefusals.Line(mended.Outcome, id, knowledge, context.Refusals));
        context.Terminal.Out.WriteLine(Printable.Line(mended.IsDone ? context.Says.MendedSource(id) : context.Says.MendedAlready(id)));
        return ExitCode.Done;
    }

    private static SpeakerMend Speaker(string text, CommandContext context)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.BadValue($"--speaker {text}")), ExitCode.Usage);
        var (now, comma) = (text[(at + 1)..], text.IndexOf(',', at));
        return comma < 0
            ? new SpeakerMend(text[..at].Trim(), now)
            : new SpeakerMend(text[..at].Trim(), text[(at + 1)..comma], text[(comma + 1)..]);
    }
}
