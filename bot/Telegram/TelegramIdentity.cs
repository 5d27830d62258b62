using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram;

/// <summary>Who the bot is on Telegram; known once Telegram was asked.</summary>
internal sealed class TelegramIdentity(TelegramPulse pulse, TimeProvider time, ILogger<TelegramIdentity> log)
{
    private User? _me;

    public long Id => _me?.Id ?? 0;

    /// <summary>Without the @.</summary>
    public string? Username => _me?.Username;

    /// <summary>Asks until Telegram answers.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task LearnAsync(ITelegramBotClient bot, CancellationToken cancel) =>
        _me = await StartingCall.MakeAsync(token => bot.GetMe(token), pulse, time, log, cancel).ConfigureAwait(false);
}
