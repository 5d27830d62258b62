using System.Collections.Frozen;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>French numbers written out: "douze" is the number 12. "Un" is more often an article and "deux" a pair than a number that tells something: neither is one here.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, string> Digits = new Dictionary<string, string>
    {
        ["trois"] = "3",
        ["quatre"] = "4",
        ["cinq"] = "5",
        ["six"] = "6",
        ["sept"] = "7",
        ["huit"] = "8",
        ["neuf"] = "9",
        ["dix"] = "10",
        ["onze"] = "11",
        ["douze"] = "12",
        ["treize"] = "13",
        ["quatorze"] = "14",
        ["quinze"] = "15",
        ["seize"] = "16",
        ["vingt"] = "20",
        ["trente"] = "30",
        ["quarante"] = "40",
        ["cinquante"] = "50",
        ["soixante"] = "60",
        ["cent"] = "100",
        ["mille"] = "1000",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = Digits.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static bool Contains(string form) => Digits.ContainsKey(form);

    /// <summary>The same number in the other writing ("12" for "douze" and the reverse); null when it is none, or has none here.</summary>
    public static string? OtherWriting(string form) => Digits.GetValueOrDefault(form) ?? Words.GetValueOrDefault(form);
}
