using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>dismiss ID</c>: takes somebody's role away, at once.</summary>
internal static class DismissVerb
{
    public static Command Command(CommandContext context)
    {
        var id = new Argument<long>("ID") { Description = context.Help.PersonArgument };
        var command = new Command("dismiss", context.Help.DismissVerb) { id };
        command.SetAction(parse =>
        {
            var settings = context.Settings(parse);
            using var texts = context.OpenTexts(parse, settings, Beginning.Nothing);
            var person = parse.GetRequiredValue(id);
            var shown = person.ToString(CultureInfo.InvariantCulture);
            if (settings.Owners.Contains(person))
                return context.Terminal.Refuse(context.Refusals.OwnerOfSettings(shown));
            var maintainers = new Maintainers(texts.Store, settings.Owners, context.Time);
            if (!texts.Store.Write(tx => maintainers.Dismiss(tx, person, AuditEntry.CommandLine)))
                return context.Terminal.Refuse(context.Refusals.NoMaintainer(shown));
            context.Terminal.Out.WriteLine(context.Says.Dismissed(shown));
            return ExitCode.Done;
        });
        return command;
    }
}
