using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram;

/// <summary>The bot's username, for who makes a link to it without running it.</summary>
internal static class BotName
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks once.</summary>
    /// <returns>Without the @; null when Telegram does not answer.</returns>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public static async Task<string?> AskAsync(TelegramOptions options, CancellationToken cancel)
    {
        using var clients = new TelegramClients(Options.Create(options));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return (await clients.Sending.GetMe(patience.Token).ConfigureAwait(false)).Username;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
        {
            throw new TokenRefusedException(e);
        }
        catch (RequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
