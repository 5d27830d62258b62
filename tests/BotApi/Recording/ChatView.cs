namespace TalksBot.BotApi;

/// <summary>The messages of a chat as they stand, and waiting for more.</summary>
public sealed class ChatView(BotApiServer server, ApiChat chat)
{
    /// <summary>All that are not forgotten, oldest first; deleted ones too.</summary>
    public IReadOnlyList<ApiMessage> All
    {
        get
        {
            lock (server.World.Gate)
                return [.. chat.Messages];
        }
    }

    /// <summary>Those that the bot sent, or people through it, and that still stand.</summary>
    public IReadOnlyList<ApiMessage> FromBot => [.. All.Where(m => (m.SentByBot || m.ViaBot) && !m.IsDeleted)];

    /// <summary>The draft that the person sees now; null for none.</summary>
    public ApiDraft? Draft
    {
        get
        {
            lock (server.World.Gate)
                return chat.Drafts.Values.SingleOrDefault(d => server.World.Now - d.At < TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>How a message stands now; null when it was deleted or forgotten.</summary>
    public ApiMessage? Now(ApiMessage message)
    {
        lock (server.World.Gate)
            return chat.Find(message.Id);
    }

    /// <summary>Waits until the bot has sent this many in the chat.</summary>
    /// <exception cref="TimeoutException">It has not.</exception>
    public Task<IReadOnlyList<ApiMessage>> CountAsync(int count, TimeSpan? timeout = null) =>
        UntilAsync(() => FromBot is var sent && sent.Count >= count ? sent : null, $"{count} messages in {chat}", timeout);

    /// <summary>Waits for the bot's first message that replies to <paramref name="question"/>.</summary>
    /// <exception cref="TimeoutException">There is none.</exception>
    public Task<ApiMessage> ReplyToAsync(ApiMessage question, TimeSpan? timeout = null) =>
        FirstAsync(m => m.ReplyToId == question.Id, $"a reply to {question}", timeout);

    /// <summary>Waits for the bot's first message after <paramref name="message"/>, whatever it replies to.</summary>
    /// <exception cref="TimeoutException">There is none.</exception>
    public Task<ApiMessage> AfterAsync(ApiMessage message, TimeSpan? timeout = null) =>
        FirstAsync(m => m.Id > message.Id, $"a message after {message}", timeout);

    /// <summary>Waits for a message of the bot that <paramref name="wanted"/> is true of.</summary>
    /// <exception cref="TimeoutException">There is none.</exception>
    public Task<ApiMessage> FirstAsync(Func<ApiMessage, bool> wanted, string what = "a message", TimeSpan? timeout = null) =>
        UntilAsync(() => FromBot.FirstOrDefault(wanted), $"{what} in {chat}", timeout);

    /// <summary>Waits until a message stands otherwise than <paramref name="message"/>; gives its new state.</summary>
    /// <exception cref="TimeoutException">It does not change.</exception>
    public Task<ApiMessage> EditedAsync(ApiMessage message, TimeSpan? timeout = null) =>
        UntilAsync(() => Now(message) is { } now && now.Edits > message.Edits ? now : null, $"an edit of {message}", timeout);

    private Task<T> UntilAsync<T>(Func<T?> probe, string what, TimeSpan? timeout)
        where T : class
    {
        var seen = -1;
        return server.UntilAsync(
            () =>
            {
                var version = chat.Version;
                if (version == seen)
                    return null;
                seen = version;
                return probe();
            },
            what,
            timeout);
    }
}
