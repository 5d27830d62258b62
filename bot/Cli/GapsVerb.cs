using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>gaps [--json]</c>: what no text answered, most asked first; fields between tabs.</summary>
internal static class GapsVerb
{
    public static Command Command(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("gaps", context.Help.GapsVerb) { json };
        command.SetAction(parse =>
        {
            using var texts = context.OpenTexts(parse, Beginning.Nothing);
            var gaps = new GapBook(texts.Store, context.Time).Open();
            if (parse.GetValue(json))
                context.Terminal.Out.WriteLine(CliJson.Line<IReadOnlyList<GapJson>>([.. gaps.Select(GapJson.Of)]));
            else if (gaps.Count == 0)
                context.Terminal.Out.WriteLine(context.Says.NoGaps);
            else
                foreach (var gap in gaps)
                    context.Terminal.Out.WriteLine(Print(gap));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(GapEntry gap) => string.Join('\t',
        gap.Count.ToString(CultureInfo.InvariantCulture), gap.Last.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(' ', gap.Langs.Select(lang => lang.Lang)),
        Printable.Line(gap.Questions[0]).Replace('\t', ' '));
}
