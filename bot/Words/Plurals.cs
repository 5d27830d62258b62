using System.Globalization;

namespace TalksBot.Bot.Words;

/// <summary>Which form of a noun goes with a whole number (the cardinal rules of Unicode CLDR for fr, en, ru).</summary>
internal static class Plurals
{
    /// <summary>"2 текста": the number and the noun, with a space that does not break.</summary>
    /// <param name="forms">For one and for others ("texte|textes"); in Russian for one, a few, many.</param>
    public static string Count(int count, string forms, string lang) =>
        $"{count.ToString(CultureInfo.InvariantCulture)}\u00a0{forms.Split('|')[Form(count, lang)]}";

    private static int Form(int count, string lang) => lang switch
    {
        "fr" => count is 0 or 1 ? 0 : 1,
        "ru" => (count % 10, count % 100) switch
        {
            (1, not 11) => 0,
            ( >= 2 and <= 4, not (12 or 13 or 14)) => 1,
            _ => 2,
        },
        _ => count == 1 ? 0 : 1,
    };
}
