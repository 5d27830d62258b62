using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram;

/// <summary>Who the bot is on Telegram; known once Telegram was asked.</summary>
internal sealed class TelegramIdentity(TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private User? _me;

    public long Id => _me?.Id ?? 0;

    /// <summary>Without the @.</summary>
    public string? Username => _me?.Username;

    /// <summary>Asks until Telegram answers.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task LearnAsync(ITelegramBotClient bot, CancellationToken cancel)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            try
            {
                _me = await bot.GetMe(cancel).ConfigureAwait(false);
                return;
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                throw new TokenRefusedException(e);
            }
            catch (RequestException)
            {
                await Task.Delay(pause, time, cancel).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
