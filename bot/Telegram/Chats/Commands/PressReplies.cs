using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Tells Telegram that a press was seen: the button stops turning. Late, it is worth nothing and nobody misses it.</summary>
internal sealed class PressReplies(TelegramClients telegram, ILogger<PressReplies> log)
{
    /// <param name="alert">Whether the words stay until they are closed.</param>
    public async Task AnswerAsync(string press, string? says, CancellationToken cancel, bool alert = false)
    {
        try
        {
            await telegram.Sending.AnswerCallbackQuery(press, says, alert, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            log.Passing("answerCallbackQuery", (e as ApiRequestException)?.ErrorCode ?? 0);
        }
    }
}
