using Microsoft.Extensions.Logging;
using TalksBot.Bot.Access;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>The menu in the private chats of those who look after the texts: everybody's commands and theirs. A menu is a hint, so what Telegram refuses is let be until the next time.</summary>
internal sealed class MaintainerMenus(TelegramClients telegram, TelegramIdentity identity, Maintainers maintainers, TalksStore store, ILogger<MaintainerMenus> log)
{
    private static readonly Records<MenuOfMaintainer, long> Shown = new("maintainer_menus", m => m.Person);

    /// <summary>Renews it where it is shown already, and takes it from who does not look after the texts any more. Who never wrote is left alone: Telegram knows no chat with him.</summary>
    public async Task SetAllAsync(CancellationToken cancel)
    {
        foreach (var person in store.Keys(Shown).ToList())
            await ShowAsync(person, cancel).ConfigureAwait(false);
    }

    /// <summary>The same for one person, who has written to the bot: from his first message on he sees the commands in the menu.</summary>
    public async Task ShowAsync(long person, CancellationToken cancel)
    {
        var isMaintainer = maintainers.RoleOf(person) is not null;
        var names = string.Join(' ', [$"{identity.Id}", .. CommandMenu.Private, .. MaintainerCommands.Names]);
        var shown = store.Find(Shown, person);
        if (isMaintainer ? shown?.Commands == names : shown is null)
            return;
        try
        {
            foreach (var lang in (string?[])[null, .. WordList.Languages])
            {
                var words = MenuWords.In(lang ?? "en");
                if (isMaintainer)
                    await telegram.Sending.SetMyCommands(CommandMenu.Commands([.. CommandMenu.Private, .. MaintainerCommands.Names], words), BotCommandScope.Chat(person), lang, cancel).ConfigureAwait(false);
                else
                    await telegram.Sending.DeleteMyCommands(BotCommandScope.Chat(person), lang, cancel).ConfigureAwait(false);
            }

            store.Write(tx =>
            {
                if (isMaintainer)
                    tx.Upsert(Shown, new MenuOfMaintainer(person, names));
                else
                    tx.Delete(Shown, person);
            });
        }
        catch (RequestException e)
        {
            log.Passing("setMyCommands", (e as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    /// <summary>What a person's menu shows already, and of which bot.</summary>
    private sealed record MenuOfMaintainer(long Person, string Commands);
}
