using System.Globalization;
using System.Text;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering;

/// <summary>Which questions can be taken at all.</summary>
public static class QuestionCheck
{
    /// <summary>Characters (UTF-16 code units) of the longest question; longer ones are texts, not questions.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Why a question cannot be taken, with the mend; null when it can.</summary>
    public static string? Refusal(string question, AnswerWords words)
    {
        if (question.Length > MostCharacters)
            return words.QuestionTooLong(question.Length, MostCharacters);
        return question.EnumerateRunes().Any(IsSeen) ? null : words.QuestionEmpty;
    }

    /// <summary>Whether a person sees anything: no white space, control or format character, no lone surrogate (U+FFFD here).</summary>
    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);
}
