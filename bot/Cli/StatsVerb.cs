using System.CommandLine;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>stats [--period day|week|month] [--json]</c>: what was asked and answered, in numbers.</summary>
internal static class StatsVerb
{
    public static Command Command(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var period = new Option<string?>("--period") { Description = context.Help.PeriodOption, HelpName = "day|week|month" };
        var command = new Command("stats", context.Help.StatsVerb) { period, json };
        command.SetAction(parse =>
        {
            var days = Days(parse.GetValue(period), context);
            using var texts = context.OpenTexts(parse, Beginning.Nothing);
            var summary = Summary.Of(texts.Store, days, context.Time.GetUtcNow());
            context.Terminal.Out.WriteLine(parse.GetValue(json) ? CliJson.Line(StatsJson.Of(summary)) : InsightWords.In(context.Says.Lang).Line(summary));
            return ExitCode.Done;
        });
        return command;
    }

    private static Period Days(string? name, CommandContext context) => name switch
    {
        null or "week" => Period.Week,
        "day" => Period.Day,
        "month" => Period.Month,
        _ => throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.BadValue($"--period {name}")), ExitCode.Usage),
    };
}
