using TalksBot.Bot.Digests.Schedule;

namespace TalksBot.Bot.Digests.Zones;

/// <summary>Finds the zone of a city that somebody typed, in whatever language, and of a place on the map.</summary>
internal static class ZoneFinding
{
    /// <summary>UTF-16 code units: no city has a longer name.</summary>
    public const int LongestName = 80;

    private const int MostNear = 6, FewestForBeginning = 3;

    // A namesake in another zone is asked about if it is not this many times smaller.
    private const int MuchSmaller = 5;

    /// <summary>What is meant by a name, or by a zone's own name ("Europe/Paris", "UTC").</summary>
    public static ZoneFound Find(string text)
    {
        var name = text.Trim();
        if (name.Length is 0 or > LongestName)
            return new ZoneFound(null, []);
        if (ZoneNames.Known(name.Replace(' ', '_')) is { } zone && IsOnThisMachine(zone))
            return new ZoneFound(zone, []);
        var whole = Named(CityName.Fold(name));
        if (whole is not { Zone: null, Near: [] })
            return whole;
        // "America/New_Yrok": the last part of a zone's name is a city.
        if (name.LastIndexOf('/') is >= 0 and var slash && Named(CityName.Fold(name[(slash + 1)..])) is { Near.Count: > 0 } last)
            return last with { Zone = null };
        // "Paris, France" and "Brest (Finistère)": where the whole is no name, its beginning is.
        return name.IndexOfAny([',', '(', ';', '/']) is > 0 and var end ? Named(CityName.Fold(name[..end])) : whole;
    }

    /// <summary>The nearest city to a place, which tells its zone but for a strip along borders.</summary>
    /// <param name="latitude">Degrees, north positive.</param>
    /// <param name="longitude">Degrees, east positive.</param>
    public static City Nearest(double latitude, double longitude) =>
        CityTable.Read().Select(row => row.City).Where(city => IsOnThisMachine(city.Zone)).MinBy(city => Apart(city, latitude, longitude))!;

    private static ZoneFound Named(string folded)
    {
        if (folded.Length == 0)
            return new ZoneFound(null, []);
        var (same, near) = (new List<City>(), new List<(City City, int Edits)>());
        foreach (var (city, names) in CityTable.Read())
        {
            var edits = names.Concat(IsZonesOwn(city) ? ZoneNames.CitiesOf(city.Zone) : []).Min(name => Edits(folded, CityName.Fold(name)));
            if (edits == 0)
                same.Add(city);
            else if (edits < int.MaxValue)
                near.Add((city, edits));
        }

        same.RemoveAll(city => !IsOnThisMachine(city.Zone));
        if (same.Count == 0)
            return new ZoneFound(null, Offered(near.OrderBy(found => found.Edits).ThenByDescending(found => found.City.People).Select(found => found.City)));
        var first = same[0]; // the largest
        return same.All(city => city.Zone == first.Zone || city.People * MuchSmaller < first.People) ? new ZoneFound(first.Zone, [first]) : new ZoneFound(null, Offered(same));
    }

    /// <summary>0 for the same name; int.MaxValue for one that cannot be meant. Who typed a beginning may mean all of it.</summary>
    private static int Edits(string typed, string name)
    {
        if (typed == name)
            return 0;
        var most = typed.Length switch { < 4 => 0, < 7 => 1, _ => 2 };
        if (CityName.Edits(typed, name, most) is var edits && edits <= most)
            return edits;
        return typed.Length >= FewestForBeginning && name.StartsWith(typed, StringComparison.Ordinal) ? most + 1 : int.MaxValue;
    }

    private static City[] Offered(IEnumerable<City> cities) => [.. cities.Where(city => IsOnThisMachine(city.Zone)).DistinctBy(city => (city.Name, city.Zone)).Take(MostNear)];

    // CLDR calls a zone by this city, in languages for which GeoNames may lack its name.
    private static bool IsZonesOwn(City city) => CityName.Fold(ZoneNames.CityOf(city.Zone, "en")) == CityName.Fold(city.Name);

    private static bool IsOnThisMachine(string zone) => DigestZones.Find(zone) is not null;

    private static double Apart(City city, double latitude, double longitude)
    {
        // Haversine without its last step: only the order counts.
        var (up, across) = (Math.Sin(Radians(city.Latitude - latitude) / 2), Math.Sin(Radians(city.Longitude - longitude) / 2));
        return (up * up) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(city.Latitude)) * across * across);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>What was found for a name.</summary>
/// <param name="Zone">Null when nobody can tell which is meant.</param>
/// <param name="Near">Places that may be meant, likeliest first; with a zone, the place that it was found by.</param>
internal sealed record ZoneFound(string? Zone, IReadOnlyList<City> Near);
