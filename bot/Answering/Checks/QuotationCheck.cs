using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>Quotation marks are a promise: what they hold stands, character by character, in a sentence that the statement names.</summary>
internal static class QuotationCheck
{
    private const string Marks = "«»“”„‟\"‹›‘‚";

    public static bool Holds(string text, IReadOnlyList<Evidence> named)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Opens(text, i))
                continue;
            var end = Closing(text, i);
            if (end < 0 || !IsSlice(text[(i + 1)..end], named))
                return false;
            i = end;
        }

        return true;
    }

    private static bool Opens(string text, int i) =>
        Marks.Contains(text[i]) || text[i] is '\'' or '’' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));

    /// <summary>Any mark that is not within a word closes; that an opening one of another kind does so makes the check fail, not pass.</summary>
    private static int Closing(string text, int open)
    {
        var single = text[open] is '\'' or '’' or '‘' or '‚';
        for (var i = open + 1; i < text.Length; i++)
        {
            var closes = single
                ? text[i] is '\'' or '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                : Marks.Contains(text[i]);
            if (closes)
                return i;
        }

        return -1;
    }

    private static bool IsSlice(string held, IReadOnlyList<Evidence> named)
    {
        var words = held.Trim();
        return words.Length > 0 && named.Any(e => StandsIn(e.Text, words));
    }

    private static bool StandsIn(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(words[0])))
                && (end == text.Length || !(char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(words[^1]))))
                return true;
        }

        return false;
    }
}
