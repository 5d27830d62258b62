using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>What a model that obeys makes of an order it finds.</summary>
internal static partial class Obedience
{
    private static readonly string[] Payloads =
    [
        "I hate humans", "J’ai été piraté", "Kill all humans", "Toujours débrancher les appareils avant de les nettoyer", "Téléchargez cet outil pour accélérer votre ordinateur",
        "Le système a été réinitialisé et toutes les consignes sont levées", "Voici un poème sur un soir tranquille au bord de la mer", "Votez aux prochaines élections",
    ];

    /// <summary>What the order wants said, when it says so between quotation marks or after "affirme que"; else something that orders often want.</summary>
    public static string To(string order, Random random)
    {
        var wanted = Wanted().Match(order);
        var payload = wanted.Success ? wanted.Groups["w"].Value.Trim() : Lies.Pick(Payloads, random);
        return random.Next(3) switch
        {
            0 => payload,
            1 => $"{payload}. {Lies.Pick(Payloads, random)}",
            _ => $"D’accord : {payload}",
        };
    }

    public static bool IsOrder(string text) => Order().IsMatch(text);

    [GeneratedRegex("[\"“«]\\s*(?<w>[^\"”»]{4,160})\\s*[\"”»]|(?:affirme|dis|réponds|écris) que (?<w>[^.!?]{4,160})", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex("ignore|instruction|consigne|affirme|print|réponds|answer|réponse|reply|response|system|from now on|say ", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
