using System.Collections.Frozen;

namespace TalksBot.Bot.Digests.Zones;

/// <summary>What people call a zone: by its best-known city, as the Unicode CLDR names it in French, English and Russian.</summary>
internal static class ZoneNames
{
    public const string Utc = "UTC";

    private static readonly string[] Languages = ["fr", "en", "ru"];

    private static readonly FrozenDictionary<string, string[]> Cities =
        ZoneFiles.Lines("zones.tsv").Select(line => line.Split('\t')).ToFrozenDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);

    /// <summary>All zones of the table.</summary>
    public static IEnumerable<string> All => Cities.Keys;

    /// <summary>"Moscou" for Europe/Moscow in French. A zone that the table lacks is called by the last part of its name.</summary>
    /// <param name="lang">"fr", "en" or "ru".</param>
    public static string CityOf(string zone, string lang) =>
        Cities.TryGetValue(zone, out var names) ? names[Array.IndexOf(Languages, lang)] : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The same in all languages.</summary>
    public static IReadOnlyList<string> CitiesOf(string zone) => Cities.GetValueOrDefault(zone) ?? [];

    /// <summary>The zone as tables spell it, whatever case it is typed in; null for none that is offered.</summary>
    public static string? Known(string name) =>
        string.Equals(name, Utc, StringComparison.OrdinalIgnoreCase) || string.Equals(name, "GMT", StringComparison.OrdinalIgnoreCase)
            ? Utc
            : Cities.Keys.FirstOrDefault(zone => string.Equals(zone, name, StringComparison.OrdinalIgnoreCase));
}
