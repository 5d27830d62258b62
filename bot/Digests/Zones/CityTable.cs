using System.Globalization;

namespace TalksBot.Bot.Digests.Zones;

/// <summary>The cities of more than 50,000 people, and of each zone without one the largest place, with the names that people call them; the largest first.</summary>
/// <remarks>
/// GeoNames (CC BY 4.0), as <c>make.py</c> beside this file cuts it down. A hundred thousand names are read through when somebody looks for one, which is seldom
/// and takes less than a press may, and are not kept in memory.
/// </remarks>
internal static class CityTable
{
    /// <summary>Each city with its names, its own first.</summary>
    public static IEnumerable<(City City, IEnumerable<string> Names)> Read()
    {
        foreach (var line in ZoneFiles.Lines("cities.tsv"))
        {
            var cells = line.Split('\t');
            var city = new City(cells[0], cells[1], Degrees(cells[2]), Degrees(cells[3]), int.Parse(cells[4], CultureInfo.InvariantCulture), cells[5]);
            yield return (city, cells[6].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(city.Name));
        }
    }

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
