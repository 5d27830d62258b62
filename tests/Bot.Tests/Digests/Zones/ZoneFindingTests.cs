using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;

namespace TalksBot.Bot.Tests.Digests.Zones;

public sealed class ZoneFindingTests
{
    [Theory]
    [InlineData("Paris", "Europe/Paris")]
    [InlineData("paris, France", "Europe/Paris")]
    [InlineData("Moscou", "Europe/Moscow")]
    [InlineData("Москва", "Europe/Moscow")]
    [InlineData("Moscow", "Europe/Moscow")]
    [InlineData("New-York", "America/New_York")]
    [InlineData("Нью-Йорк", "America/New_York")]
    [InlineData("Istambul", "Europe/Istanbul")]
    [InlineData("Le Caire", "Africa/Cairo")]
    [InlineData("Pékin", "Asia/Shanghai")]
    [InlineData("saint etienne", "Europe/Paris")]
    [InlineData("Мюнхен", "Europe/Berlin")]
    [InlineData("Vigo", "Europe/Madrid")]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("america/new_york", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void A_city_tells_its_zone_in_whatever_language_it_is_named(string typed, string zone) => ZoneFinding.Find(typed).Zone.Should().Be(zone);

    [Theory]
    [InlineData("Marseile", "Europe/Paris")]
    [InlineData("Barcelonne", "Europe/Madrid")]
    [InlineData("Novosibrisk", "Asia/Novosibirsk")]
    [InlineData("Екатиринбург", "Asia/Yekaterinburg")]
    [InlineData("Vladivost", "Asia/Vladivostok")]
    [InlineData("Pariss", "Europe/Paris")]
    [InlineData("Pris", "Europe/Paris")]
    [InlineData("Moscuo", "Europe/Moscow")]
    [InlineData("America/New_Yrok", "America/New_York")]
    [InlineData("Europe/Pariss", "Europe/Paris")]
    [InlineData("Europ/Paris", "Europe/Paris")]
    [InlineData("America/Argentina/Buenos_Aire", "America/Argentina/Buenos_Aires")]
    [InlineData("Brest", "Europe/Minsk")]
    [InlineData("Brest", "Europe/Paris")]
    public void What_may_be_meant_is_offered(string typed, string zone)
    {
        var found = ZoneFinding.Find(typed);

        found.Zone.Should().BeNull();
        found.Near.Should().HaveCountLessThanOrEqualTo(6).And.Contain(city => city.Zone == zone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qqqqqqqqqqqq")]
    [InlineData("12345")]
    [InlineData("💥")]
    [InlineData("Europe/Nowhere")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_city_tells_no_zone(string typed) => ZoneFinding.Find(typed).Zone.Should().BeNull();

    [Fact]
    public void A_name_without_end_is_not_looked_for() => ZoneFinding.Find(new string('a', 4096)).Should().BeEquivalentTo(new ZoneFound(null, []));

    [Theory]
    [InlineData(48.85, 2.35, "Europe/Paris")]
    [InlineData(42.2, -8.7, "Europe/Madrid")] // nearer to Lisbon than to Madrid
    [InlineData(41.1, 29.0, "Europe/Istanbul")]
    [InlineData(-17.55, -149.6, "Pacific/Tahiti")]
    [InlineData(-16.8, 179.98, "Pacific/Fiji")]
    [InlineData(90, 0, null)]
    [InlineData(-90, 180, null)]
    public void A_place_has_the_zone_of_the_nearest_city(double latitude, double longitude, string? zone)
    {
        var city = ZoneFinding.Nearest(latitude, longitude);

        DigestZones.Find(city.Zone).Should().NotBeNull();
        if (zone is not null)
            city.Zone.Should().Be(zone);
    }

    [Fact]
    public void Every_zone_of_the_tables_is_known_here_and_has_a_name_in_each_language()
    {
        var zones = ZoneNames.All.ToArray();

        zones.Length.Should().BeGreaterThan(400);
        CityTable.Read().Select(row => row.City.Zone).Distinct().Should().BeSubsetOf(zones);
        zones.Where(zone => DigestZones.Find(zone) is null).Should().HaveCountLessThan(5, "a machine's tz database may be some years older");
        foreach (var lang in (string[])["fr", "en", "ru"])
            zones.Select(zone => ZoneNames.CityOf(zone, lang)).Should().NotContain("");
    }
}
