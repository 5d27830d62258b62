using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram;

/// <summary>A call of the Bot API that the start cannot do without: made until Telegram answers.</summary>
internal static class StartingCall
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private const int MostSecondsToWait = 120;

    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    /// <exception cref="ApiRequestException">Telegram refuses the call itself (400).</exception>
    public static async Task<T> MakeAsync<T>(Func<CancellationToken, Task<T>> call, TelegramPulse pulse, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await call(cancel).ConfigureAwait(false);
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                throw new TokenRefusedException(e);
            }
            catch (RequestException e) when (e is not ApiRequestException { ErrorCode: 400 })
            {
                pulse.Tried();
                var wait = (e as ApiRequestException)?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, MostSecondsToWait)) : pause;
                log.NoAnswerAtStart(e.GetType().Name, (e as ApiRequestException)?.ErrorCode ?? (int?)e.HttpStatusCode ?? 0, (int)wait.TotalSeconds);
                await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            }
        }
    }
}
