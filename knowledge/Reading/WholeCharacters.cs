using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Half characters (lone surrogates) become U+FFFD: they can neither be stored nor sent. Nothing else is touched, no offset moves.</summary>
internal static class WholeCharacters
{
    public static string Of(string text) => IsWhole(text) ? text : Mended(text);

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune);
        return mended.ToString();
    }
}
