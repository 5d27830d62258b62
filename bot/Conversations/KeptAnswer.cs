using System.Security.Cryptography;
using TalksBot.Bot.Answering;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>A question that was asked and what was answered: a reply, a button, a follow-up or an edit finds it again.</summary>
public sealed record KeptAnswer
{
    /// <summary>Characters of a key; five bits each, so that nobody guesses one.</summary>
    public const int KeyLength = 12;

    /// <summary>UTF-16 code units of a question that are kept: Telegram's longest message.</summary>
    public const int LongestQuestion = 4096;

    internal static readonly Records<KeptAnswer, string> Rows = new("answers", a => a.Key, a => a.Person, a => a.Asked, a => a.QuestionPlace);

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>12 random letters and digits: short enough for a button, and known only to who was shown the answer.</summary>
    public required string Key { get; init; }

    /// <summary>The chat's id when the question was asked; 0 where there was none. A group that became a supergroup has another since (<see cref="ChatMoves"/>).</summary>
    public required long Chat { get; init; }

    public int? Thread { get; init; }

    /// <summary>Who asked; 0 when nobody can tell.</summary>
    public required long Person { get; init; }

    /// <summary>The message that asked; null when there was none.</summary>
    public int? QuestionMessage { get; init; }

    /// <summary>The messages that hold the answer, in order; empty until they are sent.</summary>
    public IReadOnlyList<int> Messages { get; init; } = [];

    public required string Question { get; init; }

    /// <summary>The question before it, which it was understood by.</summary>
    public string? After { get; init; }

    public required string Lang { get; init; }
    public required AnswerStatus Status { get; init; }
    public required string Text { get; init; }

    /// <summary>With an abstention: that the texts do not say, and why, without the near passages; else null.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<KeptCitation> Citations { get; init; } = [];
    public IReadOnlyList<KeptCitation> Nearest { get; init; } = [];
    public required double Confidence { get; init; }
    public required string By { get; init; }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Elapsed { get; init; }

    public required DateTimeOffset Asked { get; init; }

    /// <summary>Set once an administrator took the answer away: its buttons and follow-ups end there.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Set where it is a digest, which nobody asked for.</summary>
    public KeptDigest? Digest { get; init; }

    /// <summary>Whether buttons still open it and a question may lean on it.</summary>
    public bool IsOpen => Withdrawn is null;

    /// <summary>What an edited question is found by; null when no message asked.</summary>
    public string? QuestionPlace { get; init; }

    /// <summary>A key for an answer that is not kept yet.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Letters, KeyLength);

    /// <summary>Whether a string has the form of a key: what comes back from a button may be forged.</summary>
    public static bool IsKey(string key) => key.Length == KeyLength && key.All(Letters.Contains);
}
