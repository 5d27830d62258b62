using TalksBot.Bot.Answering;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>The answers given: kept with where they stand, found again by key, by message, or as the last turn of a conversation.</summary>
public sealed class KeptAnswers(KnowledgeBase texts, ChatMoves moves, TimeProvider time)
{
    /// <summary>How long a question may lean on the one before it.</summary>
    public static readonly TimeSpan ConversationLasts = TimeSpan.FromMinutes(30);

    private TalksStore Store => texts.Store;

    /// <summary>What is to be kept of an answer; nothing is written yet.</summary>
    /// <param name="edited">The answer to the same message before it was edited: the new one takes its key and its messages.</param>
    public KeptAnswer Of(Question question, Answer answer, Asking asking, KeptAnswer? edited = null) => new()
    {
        Key = edited?.Key ?? KeptAnswer.NewKey(),
        Chat = asking.Chat,
        Thread = asking.Thread,
        Person = asking.Person,
        QuestionMessage = asking.Message,
        QuestionPlace = asking.Message is { } message ? AnswerMessage.PlaceOf(asking.Chat, message) : null,
        Messages = edited?.Messages ?? [],
        Question = Kept(question.Text),
        After = question.After is null ? null : Kept(question.After),
        Lang = answer.Lang,
        Status = answer.Status,
        Text = Wording.Legible(answer.Text),
        Reason = answer.Reason is null ? null : Wording.Legible(answer.Reason),
        Statements = [.. answer.Statements.Select(statement => statement with { Text = Wording.Legible(statement.Text) })],
        Citations = [.. answer.Citations.Select(KeptCitation.Of)],
        Nearest = [.. answer.Nearest.Select(KeptCitation.Of)],
        Confidence = answer.Confidence,
        By = answer.By,
        Elapsed = answer.Elapsed,
        Asked = Now(),
    };

    /// <summary>Keeps an answer, and makes it the last turn of who asked when it is one to lean on.</summary>
    /// <remarks>Of an answer that is kept already, messages sent meanwhile and a withdrawal stay: editing a question does not bring back what was taken away.</remarks>
    /// <returns>As it is kept.</returns>
    public static KeptAnswer Keep(StoreWriter tx, KeptAnswer answer)
    {
        if (tx.Find(KeptAnswer.Rows, answer.Key) is { } before)
            answer = answer with { Messages = before.Messages, Withdrawn = before.Withdrawn ?? answer.Withdrawn };
        tx.Upsert(KeptAnswer.Rows, answer);
        if (answer.Status is not (AnswerStatus.Answered or AnswerStatus.Abstained) || answer is { Chat: 0 } or { Person: 0 })
            return answer;
        tx.Upsert(Turn.Rows, new Turn
        {
            Lane = Turn.LaneOf(answer.Chat, answer.Thread, answer.Person),
            Chat = answer.Chat,
            Thread = answer.Thread,
            Person = answer.Person,
            Answer = answer.Key,
            Asked = answer.Asked,
        });
        return answer;
    }

    /// <summary>Notes the messages that an answer went out in.</summary>
    /// <param name="chat">Where they stand now: it may have moved since the question.</param>
    /// <returns>False when the answer is not kept any more.</returns>
    public static bool Sent(StoreWriter tx, string key, long chat, params IReadOnlyList<int> messages)
    {
        if (tx.Find(KeptAnswer.Rows, key) is not { } answer)
            return false;
        tx.Upsert(KeptAnswer.Rows, answer with { Messages = [.. answer.Messages.Union(messages)] });
        foreach (var message in messages)
            tx.Upsert(AnswerMessage.Rows, new AnswerMessage(AnswerMessage.PlaceOf(chat, message), key));
        return true;
    }

    /// <summary>Notes that a message of an answer was deleted: an edited question does not edit it any more.</summary>
    public static void Deleted(StoreWriter tx, string key, long chat, int message)
    {
        tx.Delete(AnswerMessage.Rows, AnswerMessage.PlaceOf(chat, message));
        if (tx.Find(KeptAnswer.Rows, key) is { } answer)
            tx.Upsert(KeptAnswer.Rows, answer with { Messages = [.. answer.Messages.Where(other => other != message)] });
    }

    /// <summary>The answer of a button; null for a forged key, and after retention or forgetting.</summary>
    public KeptAnswer? Find(string key) => KeptAnswer.IsKey(key) ? Store.Find(KeptAnswer.Rows, key) : null;

    /// <summary>The same, for a button pressed in a chat: an answer that was given elsewhere is not found. Inline and guest answers, which were given in no chat, are found from everywhere.</summary>
    public KeptAnswer? Find(string key, long chat) => Find(key) is { } answer && (answer.Chat == 0 || moves.AreOne(answer.Chat, chat)) ? answer : null;

    /// <summary>The answer that a message holds or is a part of.</summary>
    public KeptAnswer? FindByMessage(long chat, int message) =>
        Store.Find(AnswerMessage.Rows, AnswerMessage.PlaceOf(chat, message)) is { } sent ? Find(sent.Answer) : null;

    /// <summary>The answer to the question that a message asked, for when it is edited.</summary>
    public KeptAnswer? FindByQuestion(long chat, int message)
    {
        var place = AnswerMessage.PlaceOf(chat, message);
        return Store.Where(KeptAnswer.Rows, a => a.QuestionPlace == place, limit: 1) is [var answer] ? answer : null;
    }

    /// <summary>What a person asked last in a chat and topic, when it is less than half an hour ago and still open.</summary>
    public KeptAnswer? LastTurn(long chat, int? thread, long person) =>
        Store.Find(Turn.Rows, Turn.LaneOf(chat, thread, person)) is { } turn && Now() - turn.Asked <= ConversationLasts && Find(turn.Answer) is { IsOpen: true } answer
            ? answer
            : null;

    /// <summary>Cuts a quotation again from the version it was taken from, though there is a newer one or the source was removed.</summary>
    /// <param name="seen">Ids that the chat may see today; null for all (removed sources included).</param>
    /// <returns>Null when the chat may not see the source any more, or the store does not hold that version any more.</returns>
    public Citation? Cut(KeptCitation citation, Func<string, bool>? seen = null) =>
        (seen is null || seen(citation.Source)) && texts.Find(citation.Source, citation.Version) is { } source
            ? Citation.CutAgain(source, citation.Start, citation.End)
            : null;

    /// <summary>The answer as it was given, to be shown anew; null when one of its quotations cannot be cut (see <see cref="Cut"/>).</summary>
    public Answer? Again(KeptAnswer answer, Func<string, bool>? seen = null)
    {
        var citations = answer.Citations.Select(citation => Cut(citation, seen)).OfType<Citation>().ToArray();
        var nearest = answer.Nearest.Select(citation => Cut(citation, seen)).OfType<Citation>().ToArray();
        if (citations.Length != answer.Citations.Count || nearest.Length != answer.Nearest.Count)
            return null;
        return new Answer
        {
            Question = answer.Question,
            Lang = answer.Lang,
            Status = answer.Status,
            Text = answer.Text,
            Reason = answer.Reason,
            Statements = answer.Statements,
            Citations = citations,
            Nearest = nearest,
            Confidence = answer.Confidence,
            By = answer.By,
            Elapsed = answer.Elapsed,
        };
    }

    /// <summary>Marks an answer as taken away: buttons do not open it, and no question leans on it.</summary>
    /// <param name="by">The administrator; 0 when anonymous.</param>
    /// <returns>False when it is not kept any more or was taken away already.</returns>
    public bool Withdraw(StoreWriter tx, string key, WithdrawalKind kind, long by)
    {
        if (tx.Find(KeptAnswer.Rows, key) is not { IsOpen: true } answer)
            return false;
        tx.Upsert(KeptAnswer.Rows, answer with { Withdrawn = new Withdrawal(kind, by, Now()) });
        return true;
    }

    // The store keeps whole characters and milliseconds alone.
    private static string Kept(string words)
    {
        var cut = words.Length <= KeptAnswer.LongestQuestion ? words : words[..KeptAnswer.LongestQuestion];
        return Wording.Legible(cut);
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
