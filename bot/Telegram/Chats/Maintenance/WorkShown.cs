using Microsoft.Extensions.Logging;
using TalksBot.Bot.Telegram.Chats.Listening;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>Shows that something is being worked on, for as long as it takes: an app shows each sign for five seconds.</summary>
internal sealed class WorkShown(TelegramClients telegram, TimeProvider time, ILogger<WorkShown> log)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500), Each = TimeSpan.FromSeconds(4);

    public async Task<T> WhileAsync<T>(Place place, Func<Task<T>> work, CancellationToken cancel)
    {
        var working = Task.Run(work, cancel);
        for (var wait = First; await Task.WhenAny(working, Task.Delay(wait, time, cancel)).ConfigureAwait(false) != working && !cancel.IsCancellationRequested; wait = Each)
            await ShowAsync(place, cancel).ConfigureAwait(false);
        return await working.ConfigureAwait(false);
    }

    private async Task ShowAsync(Place place, CancellationToken cancel)
    {
        try
        {
            await telegram.Sending.SendChatAction(place.Chat, ChatAction.UploadDocument, place.Thread, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            log.Passing("sendChatAction", (e as ApiRequestException)?.ErrorCode ?? 0);
        }
    }
}
