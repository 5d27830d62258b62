using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli.Json;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>audit [--json]</c>: who changed what, newest first; fields between tabs.</summary>
internal static class AuditVerb
{
    public static Command Command(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("audit", context.Help.AuditVerb) { json };
        command.SetAction(parse =>
        {
            using var texts = context.OpenTexts(parse, Beginning.Nothing);
            var entries = AuditEntry.Newest(texts.Store);
            if (parse.GetValue(json))
                context.Terminal.Out.WriteLine(CliJson.Line<IReadOnlyList<AuditJson>>([.. entries.Select(AuditJson.Of)]));
            else if (entries.Count == 0)
                context.Terminal.Out.WriteLine(context.Says.NoAudit);
            else
                foreach (var entry in entries)
                    context.Terminal.Out.WriteLine(Printable.Line(Print(AuditJson.Of(entry))));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(AuditJson entry)
    {
        var change = (entry.Before, entry.After) is (null, null) ? "" : $"{entry.Before ?? "-"} → {entry.After ?? "-"}";
        return string.Join('\t', entry.Number.ToString(CultureInfo.InvariantCulture), entry.When, entry.Who ?? "-", entry.What, entry.About, change).TrimEnd('\t');
    }
}
