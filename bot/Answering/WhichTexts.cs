using System.Text.RegularExpressions;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering;

/// <summary>"De quoi parlent les textes ?": what somebody new asks first is told by their titles, not looked up in them.</summary>
internal static partial class WhichTexts
{
    private const int MostTitles = 3, LongestTitle = 120;

    /// <summary>Null when something else is asked.</summary>
    public static string? Reply(string message, SeenTexts seen, AnswerWords words)
    {
        if (message.Length > LongestTitle || !Asked().IsMatch(Wording.Plain(message)))
            return null;
        var texts = seen.List();
        if (texts.Count == 0)
            return words.NoTexts;
        var titles = texts.OrderByDescending(text => text.Date).Take(MostTitles).Select(text => text.Title.Length <= LongestTitle ? text.Title : $"{text.Title[..LongestTitle].TrimEnd()}…");
        return words.WhichTexts(MessageWords.In(words.Lang).CountOfTexts(texts.Count), string.Join(" · ", titles) + (texts.Count > MostTitles ? "…" : "."));
    }

    // On plain wording (see Wording).
    [GeneratedRegex(
        "^((de|sur) quoi (parlent|traitent|portent) (les|tes|vos|ces) (textes|articles|documents|sources|dossiers)"
        + "|quel(le)?s( sont)? ((les|tes|vos) )?(textes|articles|documents|sources|dossiers)( (as-tu( lus?)?|avez-vous( lus?)?|connais-tu|connaissez-vous|cites-tu|citez-vous))?"
        + "|combien (de |d')(textes|articles|documents|sources|dossiers) (as-tu( lus?)?|avez-vous( lus?)?|y a-t-il|tu as|vous avez)"
        + "|what are (the|your) (texts|sources|documents|articles)( about)?|(what|which|how many) (texts|sources|documents|articles) do you have"
        + "|о чем (эти )?тексты|какие (у (тебя|вас) )?(есть )?тексты( у (тебя|вас))?|сколько (у (тебя|вас) )?текстов( у (тебя|вас))?)[^\\p{L}\\p{N}]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
