namespace TalksBot.Bot.Digests.Zones;

/// <summary>A city, and the clock that it lives by.</summary>
/// <param name="Name">As GeoNames spells it: in English where it has such a name, else as people there write it in Latin letters.</param>
/// <param name="Country">Two letters of ISO 3166-1.</param>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Zone">The zone's name in the tz database.</param>
public sealed record City(string Name, string Country, double Latitude, double Longitude, int People, string Zone);
