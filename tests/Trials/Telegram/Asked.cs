using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>Questions put to the bot, and the replies that came.</summary>
public sealed class Asked(BotApiServer server)
{
    // On the dossier that a new data folder begins with; some that it does not answer.
    private static readonly string[] Questions =
    [
        "Qui dirigeait la délégation russe ?", "Qui dirigeait la délégation américaine ?", "Combien de temps ont duré les pourparlers ?",
        "Où ont eu lieu les pourparlers ?", "Que pense Vladimir Sapounov des pourparlers ?", "Quand les pourparlers ont-ils eu lieu ?",
        "Quelle est la capitale de l’Australie ?", "Merci beaucoup", "Кто возглавлял российскую делегацию?", "Who led the Russian delegation?",
    ];

    private readonly Lock _gate = new();
    private readonly List<ApiMessage> _asked = [];
    private readonly HashSet<ApiChat> _chats = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _asked.Count;
        }
    }

    public static string Question(int number) => Questions[number % Questions.Length];

    public ApiMessage Ask(ApiUser person, int number, ApiChat? chat = null, string? before = null)
    {
        chat ??= server.PrivateChat(person);
        var message = server.Say(person, chat, $"{before}{Question(number)}");
        lock (_gate)
        {
            _asked.Add(message);
            _chats.Add(chat);
        }

        return message;
    }

    /// <summary>The questions with the bot's replies, as they stand.</summary>
    public IReadOnlyList<(ApiMessage Question, IReadOnlyList<ApiMessage> Replies)> Replies()
    {
        ApiMessage[] asked;
        ApiChat[] chats;
        lock (_gate)
            (asked, chats) = ([.. _asked], [.. _chats]);
        var replies = chats
            .SelectMany(chat => server.MessagesIn(chat).FromBot)
            .Where(m => m.ReplyToId is not null)
            .ToLookup(m => (m.ChatId, m.ReplyToId!.Value));
        return [.. asked.Select(q => (q, (IReadOnlyList<ApiMessage>)[.. replies[(q.ChatId, q.Id)]]))];
    }

    /// <summary>Waits until every question has a reply.</summary>
    /// <returns>False when some still have none at the end of the time.</returns>
    public async Task<bool> AnsweredAsync(TimeSpan most)
    {
        for (var end = DateTime.UtcNow + most; DateTime.UtcNow < end; await Task.Delay(250))
        {
            if (Replies().All(q => q.Replies.Count > 0))
                return true;
        }

        return false;
    }
}
