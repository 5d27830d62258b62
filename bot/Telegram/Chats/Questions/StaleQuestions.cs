using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>Questions of more than a day ago, asked while the bot was away: a chat gets one line for all of them, not an answer each.</summary>
internal sealed class StaleQuestions(TalksStore store, Listener listener, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    // What comes in further batches of the same absence needs no second line.
    private static readonly TimeSpan ToldLasts = TimeSpan.FromHours(1);

    private static readonly Records<ToldOfStale, long> Rows = new("telegram_stale", t => t.Chat);

    public bool IsStale(Message message) => time.GetUtcNow() - AskedAt(message) > Fresh;

    /// <summary>When it was written, or last edited.</summary>
    public static DateTimeOffset AskedAt(Message message) => new(DateTime.SpecifyKind(message.EditDate ?? message.Date, DateTimeKind.Utc));

    /// <summary>The one line, with how many questions wait in the chat; nothing when it was said already.</summary>
    public Reaction React(Update update, Place place, ChatWords words)
    {
        var now = time.GetUtcNow();
        if (store.Find(Rows, place.Chat) is { } told && now - told.When < ToldLasts)
            return Reaction.None;
        var count = 1 + Following(update).Count(IsStaleQuestion);
        var reaction = Reaction.Of(Replies.Say(place, words.QuestionsWhileAway(words.CountOfQuestions(count))));
        reaction.Change(tx => tx.Upsert(Rows, new ToldOfStale(place.Chat, now)));
        return reaction;
    }

    private IEnumerable<Message> Following(Update update)
    {
        var (lane, id) = (UpdateLane.Of(update), (long)update.Id);
        return store.Where(InboxUpdate.Rows, u => u.Lane == lane && u.Id > id)
            .Where(row => row.State == InboxState.Waiting).Select(row => UpdateInbox.Parse(row).Message).OfType<Message>();
    }

    private bool IsStaleQuestion(Message message) =>
        IsStale(message) && Place.Of(message) is { } place && listener.Hear(message, place) is Said.Question;

    private sealed record ToldOfStale(long Chat, DateTimeOffset When);
}
