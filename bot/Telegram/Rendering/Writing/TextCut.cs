using System.Globalization;
using System.Text;

namespace TalksBot.Bot.Telegram.Rendering.Writing;

/// <summary>Where a text may be cut: between words if it has any, else between what a reader sees as characters.</summary>
internal static class TextCut
{
    /// <summary>Lone surrogates become U+FFFD, since JSON cannot carry them; nothing else is touched, no offset moves.</summary>
    public static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    /// <summary>The longest beginning of at most <paramref name="most"/> UTF-16 units that ends after a sentence, a word or a character.</summary>
    /// <returns>Its length.</returns>
    public static int Head(string text, int most)
    {
        if (text.Length <= most)
            return text.Length;
        var word = LastSpace(text, most);
        return word > most * 3 / 5 ? CharacterBoundary(text, word) : Boundary(text, most);
    }

    /// <summary>The same from the end: where the longest ending of at most <paramref name="most"/> UTF-16 units begins.</summary>
    public static int Tail(string text, int most)
    {
        if (text.Length <= most)
            return 0;
        var earliest = text.Length - most;
        for (var i = earliest; i < earliest + most * 2 / 5; i++)
        {
            if (i > 0 && char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && CharacterBoundary(text, i) == i)
                return i;
        }

        var at = CharacterBoundary(text, earliest);
        return at == earliest ? at : at + ElementLength(text, at);
    }

    /// <summary>The last place at or before <paramref name="at"/> where no character is split; within one endless character, where no surrogate pair is.</summary>
    public static int Boundary(string text, int at)
    {
        var end = CharacterBoundary(text, at);
        if (end > 0 || at <= 0 || at >= text.Length)
            return end;
        return char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }

    /// <summary>The last place at or before <paramref name="at"/> where no character is split: 0, where the first one is longer (a letter under thousands of marks).</summary>
    public static int CharacterBoundary(string text, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var end = SafeStart(text, at);
        while (end < at && end + ElementLength(text, end) is var next && next <= at)
            end = next;
        return end;
    }

    // A control character or a line end is a boundary on both sides; from there on the elements are counted.
    private static int SafeStart(string text, int at)
    {
        for (var i = at; i > 0; i--)
        {
            if (text[i - 1] == '\n' || i < at && text[i] is >= ' ' and < '\u007f' && text[i - 1] is >= ' ' and < '\u007f')
                return i;
        }

        return 0;
    }

    private static int ElementLength(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    private static int LastSpace(string text, int most)
    {
        var end = Math.Min(most, text.Length - 1);
        while (end > 0 && !char.IsWhiteSpace(text[end]))
            end--;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
