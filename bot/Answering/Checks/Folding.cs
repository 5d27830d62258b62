using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>Folds a word for comparison: lower case, no accents, ligatures undone, one apostrophe.</summary>
internal static class Folding
{
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.InForm(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            switch (char.ToLowerInvariant(c))
            {
                case 'œ':
                    folded.Append("oe");
                    break;
                case 'æ':
                    folded.Append("ae");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case '’' or 'ʼ' or '‘':
                    folded.Append('\'');
                    break;
                case var lower:
                    folded.Append(lower);
                    break;
            }
        }

        return folded.ToString();
    }

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsLatin(char c) => char.IsLetter(c) && c is < '\u0250' or >= '\u1E00' and <= '\u1EFF';
}
