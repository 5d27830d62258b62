using TalksBot.Bot.Telegram.Chats.Digests;

namespace TalksBot.Bot.Tests.Telegram.Digests;

public sealed class TypedTimesTests
{
    [Theory]
    [InlineData("9", "09:00")]
    [InlineData(" 09:05 ", "09:05")]
    [InlineData("9h", "09:00")]
    [InlineData("9 h 30", "09:30")]
    [InlineData("18h30", "18:30")]
    [InlineData("18.30", "18:30")]
    [InlineData("0:00", "00:00")]
    [InlineData("23:59", "23:59")]
    [InlineData("8 pm", "20:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12:15 p.m.", "12:15")]
    [InlineData("9 ч 15", "09:15")]
    public void An_hour_is_read_as_people_type_it(string typed, string hour) => TypedTimes.Hour(typed).Should().Be(TimeOnly.ParseExact(hour, "HH:mm"));

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13 pm")]
    [InlineData("0 am")]
    [InlineData("-1")]
    [InlineData("9:5")]
    [InlineData("123")]
    [InlineData("９:00")]
    [InlineData("neuf heures")]
    [InlineData("9:00:00")]
    public void What_is_no_hour_is_none(string typed) => TypedTimes.Hour(typed).Should().BeNull();

    [Theory]
    [InlineData("22-7", "22:00", "07:00")]
    [InlineData("22:30 – 7h15", "22:30", "07:15")]
    [InlineData("0-8", "00:00", "08:00")]
    public void Quiet_hours_are_two(string typed, string from, string to)
    {
        var quiet = TypedTimes.Quiet(typed);

        quiet.Should().NotBeNull();
        (quiet!.From, quiet.To).Should().Be((TimeOnly.ParseExact(from, "HH:mm"), TimeOnly.ParseExact(to, "HH:mm")));
    }

    [Theory]
    [InlineData("22")]
    [InlineData("22-22")]
    [InlineData("22-7-8")]
    [InlineData("22-25")]
    [InlineData("-")]
    public void What_are_no_two_hours_is_none(string typed) => TypedTimes.Quiet(typed).Should().BeNull();
}
