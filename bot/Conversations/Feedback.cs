using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>What one person thinks of an answer; in a group each has a say of his own.</summary>
public sealed record Feedback
{
    internal static readonly Records<Feedback, string> Rows = new("feedback", f => f.Key, f => f.Answer, f => f.Person);

    public required string Key { get; init; }

    /// <summary>The answer's key.</summary>
    public required string Answer { get; init; }

    public required long Person { get; init; }
    public required bool Helpful { get; init; }

    /// <summary>What was wrong, when the person said so with one tap.</summary>
    public Complaint? Why { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>Keeps a thumb; the same person's earlier one gives way.</summary>
    /// <param name="why">Only with an unhelpful answer.</param>
    /// <returns>False when the answer is not kept any more: then nothing is kept of the thumb either.</returns>
    public static bool Give(StoreWriter tx, string answer, long person, bool helpful, DateTimeOffset when, Complaint? why = null)
    {
        if (!tx.Has(KeptAnswer.Rows, answer))
            return false;
        tx.Upsert(Rows, new Feedback
        {
            Key = KeyOf(answer, person),
            Answer = answer,
            Person = person,
            Helpful = helpful,
            Why = helpful ? null : why,
            When = DateTimeOffset.FromUnixTimeMilliseconds(when.ToUnixTimeMilliseconds()),
        });
        return true;
    }

    /// <summary>What a person said of an answer, as it stands within the write; null for nothing.</summary>
    internal static Feedback? Of(StoreWriter tx, string answer, long person) => tx.Find(Rows, KeyOf(answer, person));

    /// <summary>What was said of an answer.</summary>
    public static IReadOnlyList<Feedback> On(TalksStore store, string answer) => store.Where(Rows, f => f.Answer == answer);

    private static string KeyOf(string answer, long person) => string.Create(CultureInfo.InvariantCulture, $"{answer}:{person}");
}

/// <summary>What was wrong with an answer.</summary>
public enum Complaint
{
    /// <summary>It answers another question.</summary>
    BesideThePoint,

    /// <summary>The texts hold more.</summary>
    Incomplete,

    /// <summary>The words are given to somebody else than who said them.</summary>
    WrongSpeaker,

    /// <summary>The texts answer it, but the bot says that they do not.</summary>
    TextsDoAnswer,

    /// <summary>What the text says is wrong or out of date.</summary>
    TextIsWrong,

    /// <summary>There is more to read than was asked for.</summary>
    TooLong,

    /// <summary>The words quoted do not answer; others of the text would.</summary>
    WrongQuotation,
}
