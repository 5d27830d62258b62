using System.CommandLine;
using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Telegram;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>digest send --chat ID</c>: a chat gets its digest now, whatever its schedule says: by the bot that runs within seconds, else by the next one that does.</summary>
internal static class DigestSendVerb
{
    public static Command Command(CommandContext context)
    {
        var chat = new Option<long>("--chat") { Description = context.Help.ChatOption, HelpName = "ID", Required = true };
        var command = new Command("send", context.Help.DigestSendVerb) { chat };
        command.SetAction(parse =>
        {
            var id = parse.GetRequiredValue(chat);
            var settings = context.Settings(parse);
            using var texts = context.OpenTexts(parse, settings, Beginning.Nothing);
            if (texts.Store.Find(DigestSettings.Rows, id) is null && texts.Store.Find(ChatSettings.Rows, id) is null)
                throw new RefusalException(context.Refusals.ChatUnknown(id));
            texts.Store.Write(tx => DigestState.Ask(tx, id, context.Time.GetUtcNow()));
            context.Terminal.Out.WriteLine(context.IsForAnother && TelegramOptionsReading.HasToken(settings.Configuration) ? context.Says.DigestAsked : context.Says.DigestAskedForLater);
            return ExitCode.Done;
        });
        return command;
    }
}
