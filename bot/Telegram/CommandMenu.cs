using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram;

/// <summary>What Telegram shows of the bot before it says a word: commands by kind of chat, description, in French, English and Russian (and English for all others).</summary>
/// <remarks>A menu is a hint: who may do what is checked where it is done. What is set already is not set again.</remarks>
internal sealed class CommandMenu(TelegramClients telegram, TelegramIdentity identity, TalksStore store, TelegramPulse pulse, TimeProvider time, ILogger<CommandMenu> log)
{
    internal static readonly string[] Private = ["help", "sources", "scope", "digest", "language", "about", "privacy", "forget"];
    private static readonly string[] Groups = ["ask", "help", "sources"];
    private static readonly string[] Administrators = [.. Groups, "digest", "scope", "language", "model"];

    private static readonly Records<MenuShown, long> Shown = new("telegram_menu", m => m.Bot);

    /// <summary>Sets what is not set yet, trying until Telegram answers. Refused, it is tried again at the next start.</summary>
    public async Task SetAsync(CancellationToken cancel)
    {
        var menus = (from lang in (string?[])[null, "fr", "en", "ru"] from menu in Menus(lang) select menu).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(menus.Select(Told))));
        if (store.Find(Shown, identity.Id)?.Hash == hash)
            return;
        try
        {
            foreach (var menu in menus)
                await MakeAsync(token => telegram.Sending.SetMyCommands(menu.Commands, menu.Scope, menu.Lang, token), cancel).ConfigureAwait(false);
            foreach (var (lang, words) in menus.Select(menu => (menu.Lang, menu.Words)).Distinct())
            {
                await MakeAsync(token => telegram.Sending.SetMyDescription(words.Description, lang, token), cancel).ConfigureAwait(false);
                await MakeAsync(token => telegram.Sending.SetMyShortDescription(words.ShortDescription, lang, token), cancel).ConfigureAwait(false);
            }

            store.Write(tx => tx.Upsert(Shown, new MenuShown(identity.Id, hash)));
        }
        catch (ApiRequestException e)
        {
            log.MenuNotSet(e.GetType().Name, e.ErrorCode);
        }
        catch (TokenRefusedException)
        {
            log.MenuNotSet(nameof(TokenRefusedException), 401); // whoever asks for updates learns it too, and ends the run
        }
    }

    private Task<bool> MakeAsync(Func<CancellationToken, Task> call, CancellationToken cancel) => StartingCall.MakeAsync(
        async token =>
        {
            await call(token).ConfigureAwait(false);
            return true;
        },
        pulse, time, log, cancel);

    private static IEnumerable<Menu> Menus(string? lang)
    {
        var words = MenuWords.In(lang ?? "en");
        yield return new Menu(lang, words, BotCommandScope.AllPrivateChats(), Commands(Private, words));
        yield return new Menu(lang, words, BotCommandScope.AllGroupChats(), Commands(Groups, words));
        yield return new Menu(lang, words, BotCommandScope.AllChatAdministrators(), Commands(Administrators, words));
    }

    private static object Told(Menu menu) => new { menu.Lang, Scope = menu.Scope.GetType().Name, menu.Commands, menu.Words.Description, menu.Words.ShortDescription };

    internal static List<BotCommand> Commands(IEnumerable<string> names, MenuWords words) => [.. names.Select(name => new BotCommand(name, words.Of(name)))];

    private sealed record Menu(string? Lang, MenuWords Words, BotCommandScope Scope, IReadOnlyList<BotCommand> Commands);

    /// <summary>What Telegram shows already, of which bot.</summary>
    private sealed record MenuShown(long Bot, string Hash);
}
