using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using TalksBot.Bot.Telegram.Chats.Listening;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Chats.Membership;

/// <summary>Who decides for a chat: in a group its administrators, as Telegram says when the right is used.</summary>
internal sealed class Administrators(TelegramClients telegram, TimeProvider time, ILogger<Administrators> log)
{
    private const int MostRemembered = 1000;

    private static readonly TimeSpan Remember = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(long Chat, long Person), (bool Is, DateTimeOffset When)> _known = [];

    /// <summary>In private everybody does for himself. When Telegram cannot be asked, nobody does.</summary>
    public async Task<bool> MayDecideAsync(Place place, CancellationToken cancel)
    {
        if (place.IsPrivate || place.IsAnonymousAdministrator)
            return true;
        return place.Person != 0 && await IsOneAsync(place.Chat, place.Person, cancel).ConfigureAwait(false);
    }

    /// <summary>The same as Telegram says at this moment: for what lasts, a right taken a moment ago is none.</summary>
    public async Task<bool> MayDecideNowAsync(Place place, CancellationToken cancel) =>
        place.IsPrivate || place.IsAnonymousAdministrator || (place.Person != 0 && await AskAsync(place.Chat, place.Person, cancel).ConfigureAwait(false));

    /// <summary>Whether a person is an administrator of a group, known for a minute.</summary>
    public async Task<bool> IsOneAsync(long chat, long person, CancellationToken cancel) =>
        _known.TryGetValue((chat, person), out var known) && time.GetUtcNow() - known.When < Remember ? known.Is : await AskAsync(chat, person, cancel).ConfigureAwait(false);

    private async Task<bool> AskAsync(long chat, long person, CancellationToken cancel)
    {
        try
        {
            var isOne = (await telegram.Sending.GetChatMember(chat, person, cancel).ConfigureAwait(false)).IsAdmin;
            if (_known.Count >= MostRemembered)
                _known.Clear();
            _known[(chat, person)] = (isOne, time.GetUtcNow());
            return isOne;
        }
        catch (RequestException e)
        {
            log.Passing("getChatMember", (e as ApiRequestException)?.ErrorCode ?? 0);
            return false;
        }
    }
}
