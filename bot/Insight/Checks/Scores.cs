using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Insight.Checks;

/// <summary>What held, counted over a file of questions.</summary>
internal sealed class Scores
{
    public Share Hit1 { get; } = new();
    public Share Hit3 { get; } = new();

    /// <summary>Of the questions in several parts: all of them quoted.</summary>
    public Share AllParts { get; } = new();

    /// <summary>Of the questions with a right quotation and an expected speaker: given to that one.</summary>
    public Share Speaker { get; } = new();

    /// <summary>Of the questions that the texts do not answer.</summary>
    public Share Refused { get; } = new();

    public int Questions { get; private set; }

    /// <summary>Counts an answer.</summary>
    /// <returns>What did not hold; null when everything did.</returns>
    public Miss? Count(ExpectedAnswer expected, Answer answer)
    {
        Questions++;
        var answered = answer.Status == AnswerStatus.Answered;
        if (!expected.Answerable)
            return Refused.Count(!answered) ? null : Miss.NotRefused;
        Hit1.Count(answered && answer.Citations.Take(1).Any(expected.IsRight));
        var found = Hit3.Count(answered && answer.Citations.Take(3).Any(expected.IsRight));
        var whole = expected.AllQuotes.Count == 0 || AllParts.Count(answered && expected.HasAllParts(answer));
        if (!found || !whole)
            return Miss.NotQuoted;
        return expected.Speaker is null || Speaker.Count(expected.IsSaidBySpeaker(answer)) ? null : Miss.OtherSpeaker;
    }
}

/// <summary>What did not hold.</summary>
internal enum Miss
{
    /// <summary>The expected quotation, or one of its parts, is not among the first three.</summary>
    NotQuoted,

    /// <summary>The right quotation is given to somebody else.</summary>
    OtherSpeaker,

    /// <summary>Answered, though the texts do not say.</summary>
    NotRefused,
}

/// <summary>So many of so many.</summary>
internal sealed class Share
{
    public int Held { get; private set; }
    public int Of { get; private set; }

    public bool Count(bool held)
    {
        Of++;
        if (held)
            Held++;
        return held;
    }
}
