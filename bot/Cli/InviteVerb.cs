using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli;

/// <summary><c>invite owner | editor</c>: a one-time link, alone on standard output; what it does, on standard error. Without a token, the start parameter instead.</summary>
internal static class InviteVerb
{
    public static Command Command(CommandContext context) => new("invite", context.Help.InviteVerb)
    {
        Command(context, "owner", context.Help.InviteOwnerVerb, MaintainerRole.Owner, context.Says.RoleOwner),
        Command(context, "editor", context.Help.InviteEditorVerb, MaintainerRole.Editor, context.Says.RoleEditor),
    };

    private static Command Command(CommandContext context, string name, string help, MaintainerRole role, string roleName)
    {
        var command = new Command(name, help);
        command.SetAction(async (parse, cancel) =>
        {
            var settings = context.Settings(parse);
            using var texts = context.OpenTexts(parse, Beginning.Nothing);
            var (bot, isSilent) = await NameAsync(context, settings, cancel).ConfigureAwait(false);
            var invites = new Invites(new Maintainers(texts.Store, settings.Owners, context.Time), context.Time);
            var start = texts.Store.Write(tx => invites.Make(tx, role, AuditEntry.CommandLine))!;
            var until = (context.Time.GetUtcNow() + Invites.Lasts).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            await context.Terminal.Out.WriteLineAsync(bot is null ? start : $"https://t.me/{bot}?start={start}").ConfigureAwait(false);
            if (isSilent)
                context.Terminal.Warn(context.Says.InviteNoAnswer);
            context.Terminal.Warn(bot is null ? context.Says.InviteStart(start, until, roleName) : context.Says.InviteLink(until, roleName));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The bot's username, asked before an invitation is made: a wrong token makes none.</summary>
    private static async Task<(string? Bot, bool IsSilent)> NameAsync(CommandContext context, Settings settings, CancellationToken cancel)
    {
        if (!TelegramOptionsReading.HasToken(settings.Configuration))
            return (null, false);
        var options = OptionsReading.Read(new TelegramOptionsReading(settings.Configuration, context.Refusals), new TelegramOptions());
        try
        {
            var name = await BotName.AskAsync(options, cancel).ConfigureAwait(false);
            return (name, name is null);
        }
        catch (TokenRefusedException refused)
        {
            throw new RefusalException(context.Refusals.TokenRefused, inner: refused);
        }
    }
}
