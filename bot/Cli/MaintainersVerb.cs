using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli.Json;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>maintainers [--json]</c>: who looks after the bot; id, role, since when and by whom invited, between tabs.</summary>
internal static class MaintainersVerb
{
    public static Command Command(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("maintainers", context.Help.MaintainersVerb) { json };
        command.SetAction(parse =>
        {
            var settings = context.Settings(parse);
            using var texts = context.OpenTexts(parse, settings, Beginning.Nothing);
            var invited = new Maintainers(texts.Store, settings.Owners, context.Time).Invited.Where(maintainer => !settings.Owners.Contains(maintainer.Person));
            IReadOnlyList<MaintainerJson> all = [.. settings.Owners.Order().Select(MaintainerJson.OfSettings), .. invited.Select(MaintainerJson.Of)];
            if (parse.GetValue(json))
                context.Terminal.Out.WriteLine(CliJson.Line(all));
            else if (all.Count == 0)
                context.Terminal.Out.WriteLine(context.Says.NoMaintainers);
            else
                foreach (var maintainer in all)
                    context.Terminal.Out.WriteLine(Print(maintainer, context));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(MaintainerJson maintainer, CommandContext context) => string.Join(
        '\t', maintainer.Person.ToString(CultureInfo.InvariantCulture), maintainer.Role == MaintainerJson.Owner ? context.Says.RoleOwner : context.Says.RoleEditor,
        maintainer.Since ?? "-", maintainer.InvitedBy ?? "Owners");
}
