using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A file that a maintainer sent.</summary>
internal sealed class DocumentDownload(TelegramClients telegram)
{
    /// <summary>The package's own limit covers the first bytes alone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Bytes; Telegram gives bots no larger files.</summary>
    public const int Most = 20_000_000;

    /// <summary>The file's text; see <see cref="BytesAsync"/>.</summary>
    public async Task<string?> TextAsync(Document document, int most, CancellationToken cancel) =>
        document.FileSize > most ? null : await BytesAsync(document.FileId, most, cancel).ConfigureAwait(false) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <param name="most">Bytes.</param>
    /// <returns>Null when it is larger, or Telegram has it no more.</returns>
    public async Task<byte[]?> BytesAsync(string file, int most, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            // What a file says of its size need not be so: the buffer takes no more than it has room for.
            var buffer = new byte[most];
            using var stream = new MemoryStream(buffer);
            await telegram.Sending.GetInfoAndDownloadFile(file, stream, patience.Token).ConfigureAwait(false);
            return buffer[..(int)stream.Position];
        }
        catch (Exception e) when (e is NotSupportedException or ApiRequestException { ErrorCode: 400 })
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
