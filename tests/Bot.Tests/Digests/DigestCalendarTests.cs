using System.Globalization;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;

namespace TalksBot.Bot.Tests.Digests;

public sealed class DigestCalendarTests
{
    private readonly DigestCalendar _calendar = new(new DigestOptions());

    [Theory]
    [InlineData("Europe/Paris", "02:30", "2026-03-28", "2026-03-28T01:30Z 2026-03-29T01:00Z 2026-03-30T00:30Z")] // 02:30 does not exist on the 29th
    [InlineData("Europe/Paris", "02:30", "2026-10-24", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z")] // comes twice on the 25th
    [InlineData("America/New_York", "02:30", "2026-03-07", "2026-03-07T07:30Z 2026-03-08T07:00Z 2026-03-09T06:30Z")]
    [InlineData("America/New_York", "01:30", "2026-10-31", "2026-10-31T05:30Z 2026-11-01T05:30Z 2026-11-02T06:30Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-02", "2026-10-02T15:45Z 2026-10-03T15:30Z 2026-10-04T15:15Z")] // half an hour
    [InlineData("Australia/Lord_Howe", "01:45", "2026-04-03", "2026-04-03T14:45Z 2026-04-04T14:45Z 2026-04-05T15:15Z")]
    [InlineData("Africa/Casablanca", "02:30", "2028-03-04", "2028-03-04T02:30Z 2028-03-05T01:30Z 2028-03-06T01:30Z")] // the end of Ramadan: a missing hour that .NET does not call so, and Cronos gives without end
    [InlineData("Asia/Tokyo", "02:30", "2026-03-28", "2026-03-28T17:30Z 2026-03-29T17:30Z 2026-03-30T17:30Z")]
    [InlineData("Asia/Kathmandu", "09:00", "2026-01-01", "2026-01-01T03:15Z 2026-01-02T03:15Z 2026-01-03T03:15Z")]
    public void A_day_has_one_digest_whatever_the_clocks_do(string zone, string at, string from, string moments) =>
        Moments(Daily(at) with { Zone = zone }, from, 3).Should().Be(moments);

    [Fact]
    public void In_every_zone_of_the_world_each_day_of_a_year_has_one_digest()
    {
        var begin = new DateTimeOffset(2028, 1, 1, 12, 7, 0, TimeSpan.Zero); // a leap year, in which Morocco changes its clocks for Ramadan
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var (settings, count) = (Daily("02:30") with { Zone = zone.Id }, 0);
            for (var at = _calendar.Next(settings, begin); at < begin.AddDays(366); at = _calendar.Next(settings, at.Value))
            {
                count++;
                count.Should().BeLessThanOrEqualTo(366, zone.Id);
            }

            count.Should().Be(366, zone.Id);
        }
    }

    [Fact]
    public void A_line_that_fires_each_hour_fires_once_in_the_hour_that_comes_twice() =>
        Moments(Cron("0 * * * *"), "2026-10-24T23:30Z", 3).Should().Be("2026-10-25T00:00Z 2026-10-25T02:00Z 2026-10-25T03:00Z");

    [Fact]
    public void A_weekday_is_one_of_the_chats_zone() =>
        // Monday morning in Auckland is Sunday in Greenwich
        Moments(Daily("07:00") with { Zone = "Pacific/Auckland", Schedule = new DigestSchedule(DigestRhythm.Weekdays, new TimeOnly(7, 0)) }, "2026-06-05", 2)
            .Should().Be("2026-06-07T19:00Z 2026-06-08T19:00Z");

    [Fact]
    public void A_week_goes_by_between_weekly_digests() =>
        Moments(Daily("09:00") with { Schedule = new DigestSchedule(DigestRhythm.Weekly, new TimeOnly(9, 0), DayOfWeek.Monday) }, "2026-11-24", 2)
            .Should().Be("2026-11-30T08:00Z 2026-12-07T08:00Z");

    [Fact]
    public void The_29th_of_February_comes_every_fourth_year() =>
        Moments(Cron("0 9 29 2 *"), "2026-01-01", 2).Should().Be("2028-02-29T08:00Z 2032-02-29T08:00Z");

    [Theory]
    [InlineData("23:00", "2026-06-01", "2026-06-01T05:00Z 2026-06-02T05:00Z")] // after midnight too
    [InlineData("06:59", "2026-06-01", "2026-06-01T05:00Z 2026-06-02T05:00Z")]
    [InlineData("07:00", "2026-06-01", "2026-06-01T05:00Z 2026-06-02T05:00Z")]
    [InlineData("21:59", "2026-06-01", "2026-06-01T19:59Z 2026-06-02T19:59Z")]
    public void What_falls_into_quiet_hours_comes_at_their_end(string at, string from, string moments) =>
        Moments(Daily(at) with { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)) }, from, 2).Should().Be(moments);

    [Fact]
    public void All_that_falls_into_one_night_comes_as_one() =>
        Moments(Cron("30 * * * *") with { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)) }, "2026-06-01T19:00Z", 3)
            .Should().Be("2026-06-01T19:30Z 2026-06-02T05:00Z 2026-06-02T05:30Z");

    [Fact]
    public void Quiet_hours_that_end_in_an_hour_that_does_not_exist_end_when_clocks_go_forward() =>
        Moments(Daily("01:00") with { Quiet = new QuietHours(new TimeOnly(0, 0), new TimeOnly(2, 30)) }, "2026-03-28T12:00Z", 1).Should().Be("2026-03-29T01:00Z");

    [Fact]
    public void A_zone_that_nobody_knows_gives_way_to_that_of_the_configuration() =>
        Moments(Daily("09:00") with { Zone = "Europe/Kervran" }, "2026-11-24", 1).Should().Be("2026-11-24T08:00Z");

    [Theory]
    [InlineData("0 9 * * 1-5", null)]
    [InlineData("0 * * * *", null)]
    [InlineData("0 9 29 2 *", null)]
    [InlineData("@daily", null)]
    [InlineData("0 9 30 2 *", CronFault.Never)]
    [InlineData("* * * * *", CronFault.TooOften)]
    [InlineData("*/30 9 1 1 *", CronFault.TooOften)]
    [InlineData("0,59 9 * * *", CronFault.TooOften)]
    [InlineData("@every_second", CronFault.TooOften)]
    [InlineData("* * * * * *", CronFault.Unreadable)]
    [InlineData("every morning", CronFault.Unreadable)]
    [InlineData("", CronFault.Unreadable)]
    public void A_line_by_which_no_digest_can_come_is_refused(string line, CronFault? fault) => CronLine.Fault(line).Should().Be(fault);

    [Fact]
    public void A_line_that_cannot_be_used_never_comes() => _calendar.Next(Cron("* * * * *"), DateTimeOffset.UnixEpoch).Should().BeNull();

    private static DigestSettings Daily(string at) =>
        new() { Chat = 1, Schedule = new DigestSchedule(DigestRhythm.Daily, TimeOnly.Parse(at, CultureInfo.InvariantCulture)) };

    private static DigestSettings Cron(string line) => new() { Chat = 1, Schedule = new DigestSchedule(DigestRhythm.Cron, default, Cron: line) };

    private string Moments(DigestSettings settings, string from, int count)
    {
        var moments = new List<string>();
        for (var at = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal); moments.Count < count && _calendar.Next(settings, at) is { } next; at = next)
            moments.Add(next.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
        return string.Join(' ', moments);
    }
}
