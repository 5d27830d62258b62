using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Brings text to a Unicode normalization form (UAX #15) whatever it holds.</summary>
public static class UnicodeForm
{
    /// <summary><see cref="string.Normalize(NormalizationForm)"/> throws at half characters and at U+FFFE, which is no character; whoever types can send both. Here they become U+FFFD.</summary>
    public static string InForm(this string text, NormalizationForm form)
    {
        var whole = WholeCharacters.Of(text).Replace('\uFFFE', '\uFFFD');
        return whole.IsNormalized(form) ? whole : whole.Normalize(form);
    }
}
