using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering;

/// <summary>What the bot says to a question: statements, the citations that support them, and how sure it is.</summary>
public sealed record Answer
{
    public required string Question { get; init; }

    /// <summary>The language of the reply: "fr", "en" or "ru".</summary>
    public required string Lang { get; init; }

    public required AnswerStatus Status { get; init; }

    /// <summary>The answer as plain text, quotations included.</summary>
    public required string Text { get; init; }

    /// <summary>With an abstention: that the texts do not say, and why, without the near passages; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The question's own words within <see cref="Reason"/>: a name whose words no text gives, or that no text holds; else null.</summary>
    public string? UnknownName { get; init; }

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Best first; only with <see cref="AnswerStatus.Answered"/>, at most three.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>With an abstention: passages that come near.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    /// <summary>0..1: how sure the bot is that the texts answer the question; given for abstentions too.</summary>
    public required double Confidence { get; init; }

    /// <summary>"extractive", or the name of the model.</summary>
    public required string By { get; init; }

    public TimeSpan Elapsed { get; init; }
}

/// <summary>A sentence of an answer, with the citations (indexes into <see cref="Answer.Citations"/>) that support it.</summary>
/// <param name="Text">As plain text, with the quotations that are given for the first time.</param>
/// <param name="Claim">What a model wrote and the checks let through, without a quotation; null when quotations alone answer.</param>
public sealed record Statement(string Text, IReadOnlyList<int> Citations, string? Claim = null);

/// <summary>How a question ended.</summary>
public enum AnswerStatus
{
    /// <summary>The texts answer it.</summary>
    Answered,

    /// <summary>The texts do not say.</summary>
    Abstained,

    /// <summary>A greeting, thanks, help: nothing to look up.</summary>
    Chat,

    /// <summary>The question could not be taken (empty, too long).</summary>
    Error,
}
