using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>Cuts a text into words, numbers and unit signs, the same way for statements and for sentences of sources.</summary>
internal static partial class Tokens
{
    private static readonly FrozenSet<string> Elided =
        FrozenSet.ToFrozenSet(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);

    private static readonly FrozenSet<string> OrdinalEndings =
        FrozenSet.ToFrozenSet(["er", "re", "ere", "e", "eme", "nd", "nde", "st", "rd", "th", "s", "го", "му", "й", "я", "е", "х", "м", "ой", "ый"]);

    private const string SentenceStops = ".!?…\n";
    private const string ClauseStops = ",;:()[]«»“”„\"–—";
    private const string Units = "%€$£°";

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var (sentence, clause) = (true, true);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var end = char.IsLetter(c) ? WordEnd(text, i) : char.IsAsciiDigit(c) ? NumberEnd(text, i) : i + 1;
            if (char.IsLetter(c) || char.IsAsciiDigit(c) || Units.Contains(c))
            {
                tokens.Add(Make(text, i, end, sentence, clause));
                (sentence, clause) = (false, false);
            }
            else
            {
                sentence |= SentenceStops.Contains(c);
                clause |= sentence || ClauseStops.Contains(c) || c == '-' && i > 0 && char.IsWhiteSpace(text[i - 1]);
            }

            i = char.IsAsciiDigit(c) ? OrdinalEnd(text, end) : char.IsLetter(c) ? PossessiveEnd(text, end) : end;
        }

        return tokens;
    }

    private static Token Make(string text, int start, int end, bool sentence, bool clause)
    {
        var printed = text[start..end];
        var folded = Folding.Fold(printed);
        if (folded.EndsWith("n't", StringComparison.Ordinal))
            folded = "not";
        return new Token(printed, folded, Vocabulary.Equivalents.Line(folded), start, end, char.IsAsciiDigit(text[start]), sentence, clause);
    }

    private static int WordEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark)
                i++;
            else if (IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !Elided.Contains(Folding.Fold(text[start..i])) && !IsPossessive(text, i))
                i++;
            else
                break;
        }

        return i;
    }

    /// <summary>Digits with decimal or thousands separators: "12,5", "1 234", "10.04".</summary>
    private static int NumberEnd(string text, int start)
    {
        var i = Digits(text, start);
        if (DayMonthYear().IsMatch(text, start) || start > 1 && text[start - 1] is ('.' or '/') && char.IsAsciiDigit(text[start - 2]))
            return i;
        while (i + 1 < text.Length)
        {
            var next = Digits(text, i + 1);
            var group = next - i - 1;
            if (text[i] is '.' or ',' && group > 0)
                i = next;
            else if (text[i] is ' ' or '\u00A0' or '\u202F' && group == 3 && i - start <= 11 && !IsYear(text[start..i]))
                i = next;
            else
                break;
        }

        return i;
    }

    /// <summary>"en 2017 200 personnes" holds two numbers, "1 200 personnes" one.</summary>
    private static bool IsYear(string digits) => digits.Length == 4 && digits.All(char.IsAsciiDigit);

    private static int Digits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }

    private static int OrdinalEnd(string text, int end)
    {
        var from = end < text.Length && text[end] == '-' ? end + 1 : end;
        var to = from;
        while (to < text.Length && char.IsLetter(text[to]))
            to++;
        return to > from && OrdinalEndings.Contains(Folding.Fold(text[from..to])) ? to : end;
    }

    private static int PossessiveEnd(string text, int end) => IsPossessive(text, end) ? end + 2 : end;

    private static bool IsPossessive(string text, int i) =>
        i + 1 < text.Length && IsApostrophe(text[i]) && text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]));

    [GeneratedRegex(@"\G\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d)")]
    private static partial Regex DayMonthYear();

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
