using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Chats.Maintaining;

/// <summary>Fetches files that were sent to the bot.</summary>
internal sealed class TelegramFiles(TelegramClients telegram, ILogger<TelegramFiles> log)
{
    /// <summary>Bytes; Telegram gives bots no larger files.</summary>
    public const int Most = 20_000_000;

    /// <summary>Null when Telegram did not give it: the maintainer sends it again.</summary>
    public async Task<byte[]?> FetchAsync(string id, CancellationToken cancel)
    {
        try
        {
            using var content = new MemoryStream();
            var file = await telegram.Sending.GetFile(id, cancel).ConfigureAwait(false);
            await telegram.Sending.DownloadFile(file, content, cancel).ConfigureAwait(false);
            return content.Length > Most ? null : content.ToArray();
        }
        catch (RequestException e)
        {
            log.Passing("getFile", (e as ApiRequestException)?.ErrorCode ?? 0);
            return null;
        }
    }
}
