using System.Collections.Frozen;

namespace TalksBot.Bot.Conversations;

/// <summary>Words that name a side in international news: a follow-up names another one ("Et côté américain ?").</summary>
internal static class Sides
{
    private static readonly FrozenSet<string> Stems = new[]
    {
        "russ", "améric", "états-unis", "ukrain", "europé", "europe", "franç", "france", "chin", "allemand", "allemagne", "britann", "angl", "turc", "turqu",
        "moscou", "washington", "kiev", "kyiv", "pékin", "occident", "suéd", "danois", "polon", "iran", "israél", "palestin", "syrien", "japon", "coré", "indien",
        "russia", "america", "ukraine", "europ", "french", "chinese", "german", "british", "turkish", "western",
        "росси", "русск", "америк", "сша", "украин", "европ", "франц", "кита", "герман", "британ", "турец", "запад",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsSide(string word)
    {
        var folded = word.ToLowerInvariant();
        return Stems.Any(stem => folded.StartsWith(stem, StringComparison.Ordinal));
    }
}
