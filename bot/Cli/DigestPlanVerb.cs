using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>digest plan</c>: who gets what in the next 24 hours, in the order in which it goes out, under a line of headings; fields between tabs: due (UTC), in the chat's zone, chat, seconds of waiting, what stands in the way.</summary>
internal static class DigestPlanVerb
{
    public static Command Command(CommandContext context)
    {
        var command = new Command("plan", context.Help.DigestPlanVerb);
        command.SetAction(parse =>
        {
            var settings = context.Settings(parse);
            using var texts = context.OpenTexts(parse, settings, Beginning.Nothing);
            var calendar = new DigestCalendar(OptionsReading.Read(new DigestOptionsReading(settings.Configuration, context.Refusals), new DigestOptions()));
            var telegram = new TelegramOptions();
            new TelegramOptionsReading(settings.Configuration, context.Refusals).Configure(telegram); // a plan needs no token
            var admissions = new Admissions(
                new Maintainers(texts.Store, settings.Owners, context.Time), new BlockList(texts.Store, context.Time), new ChatMoves(texts.Store), telegram.AllowedChats);
            var planned = new DigestPlan(texts.Store, admissions, calendar, new SendingLimits()).Of(context.Time.GetUtcNow());
            context.Terminal.Out.WriteLine(planned.Count == 0 ? context.Says.NoDigestPlanned : context.Says.DigestPlanHeading);
            foreach (var digest in planned)
                context.Terminal.Out.WriteLine(Print(digest));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(PlannedDigest digest) => string.Join('\t',
        digest.Due.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        $"{digest.Reading} {digest.Zone.Id}",
        digest.Chat.ToString(CultureInfo.InvariantCulture),
        Math.Round(digest.Delay.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        digest.IsServed ? digest.Trouble?.ToString().ToLowerInvariant() ?? "-" : "notserved");
}
