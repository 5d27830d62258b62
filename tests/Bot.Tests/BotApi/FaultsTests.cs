using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Trouble that was ordered.</summary>
public sealed class FaultsTests
{
    [Theory]
    [InlineData(Fault.TooMany, false)]
    [InlineData(Fault.ServerError, false)]
    [InlineData(Fault.BadGateway, false)]
    [InlineData(Fault.CutBefore, false)]
    [InlineData(Fault.CutAfter, true)]
    public async Task A_fault_fails_the_call_and_tells_whether_it_was_carried_out(Fault fault, bool carriedOut)
    {
        await using var there = await ServerFixture.StartAsync();
        there.Server.Faults = fault switch
        {
            Fault.TooMany => new FaultPlan { TooMany = 1 },
            Fault.ServerError => new FaultPlan { ServerError = 1 },
            Fault.BadGateway => new FaultPlan { BadGateway = 1 },
            Fault.CutBefore => new FaultPlan { CutBefore = 1 },
            _ => new FaultPlan { CutAfter = 1 },
        };

        await FluentActions.Awaiting(() => there.Bot.SendMessage(there.Chat.Id, "a")).Should().ThrowAsync<RequestException>();

        there.Server.MessagesIn(there.Chat).FromBot.Should().HaveCount(carriedOut ? 1 : 0);
        there.Server.Record.Requests.Single().Should().BeEquivalentTo(new { Fault = fault, CarriedOut = carriedOut, IsRefusal = false });
    }

    [Fact]
    public async Task A_slow_send_stands_from_the_first_moment()
    {
        await using var there = await ServerFixture.StartAsync();
        there.Server.Faults = new FaultPlan { Latency = (TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(600)) };

        var sending = there.Bot.SendMessage(there.Chat.Id, "a");
        await there.Server.MessagesIn(there.Chat).CountAsync(1);
        var answered = sending.IsCompleted;
        await sending;

        answered.Should().BeFalse();
        there.Server.Record.Requests.Single().Took.Should().BeGreaterThan(TimeSpan.FromMilliseconds(490));
    }

    [Fact]
    public async Task Silence_ends_in_a_broken_connection()
    {
        await using var there = await ServerFixture.StartAsync();
        there.Server.Faults = new FaultPlan { Silence = 1, SilenceLasts = TimeSpan.FromMilliseconds(200) };

        await FluentActions.Awaiting(() => there.Bot.SendMessage(there.Chat.Id, "a")).Should().ThrowAsync<RequestException>();

        var request = there.Server.Record.Requests.Single();
        request.Took.Should().BeGreaterThan(TimeSpan.FromMilliseconds(190));
        there.Server.MessagesIn(there.Chat).FromBot.Should().HaveCount(request.CarriedOut ? 1 : 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_faults_and_their_share()
    {
        var plan = FaultPlan.Mixed(0.2);
        var drawn = Enumerable.Range(1, 5_000).Select(n => FaultDraw.For(plan, 7, n, "sendMessage").Fault).ToList();

        drawn.Should().Equal(Enumerable.Range(1, 5_000).Select(n => FaultDraw.For(plan, 7, n, "sendMessage").Fault));
        drawn.Count(f => f != Fault.None).Should().BeInRange(900, 1_100);
        drawn.Distinct().Should().HaveCount(7);
        FaultDraw.For(new FaultPlan { CutAfter = 1, Spared = new HashSet<string> { "getMe" } }, 7, 1, "getMe").Fault.Should().Be(Fault.None);
    }
}
