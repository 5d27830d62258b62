using System.Collections.Concurrent;
using TalksBot.Bot.Telegram.Inbox;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

public sealed class LanesTests
{
    [Fact]
    public async Task A_lane_keeps_its_order_and_lanes_work_side_by_side()
    {
        var handled = new ConcurrentQueue<(string Lane, long Id)>();
        using var held = new SemaphoreSlim(0);
        using var lanes = new Lanes(
            async (update, cancel) =>
            {
                if (update.Lane == "c1")
                    await held.WaitAsync(cancel);
                handled.Enqueue((update.Lane, update.Id));
            },
            parallel: 2, capacity: 100);
        for (var i = 1; i <= 5; i++)
        {
            await lanes.AddAsync(Update(i, "c1"), CancellationToken.None);
            await lanes.AddAsync(Update(10 + i, "c2"), CancellationToken.None);
        }

        await UntilAsync(() => handled.Count == 5); // c2 is not held up by c1
        held.Release(5);
        await UntilAsync(() => handled.Count == 10);

        handled.Where(h => h.Lane == "c1").Select(h => h.Id).Should().BeInAscendingOrder();
        handled.Where(h => h.Lane == "c2").Select(h => h.Id).Should().BeInAscendingOrder();
    }

    [Theory]
    [InlineData("b7")]
    [InlineData("i7")]
    [InlineData("s7")]
    public async Task A_press_does_not_wait_behind_questions_that_wait_for_a_model(string quick)
    {
        var handled = new ConcurrentQueue<string>();
        using var model = new SemaphoreSlim(0);
        using var lanes = new Lanes(
            async (update, cancel) =>
            {
                if (update.Lane != quick)
                    await model.WaitAsync(cancel);
                handled.Enqueue(update.Lane);
            },
            parallel: 1, capacity: 100);
        await lanes.AddAsync(Update(1, "c1"), CancellationToken.None);
        await lanes.AddAsync(Update(2, "c2"), CancellationToken.None);

        await lanes.AddAsync(Update(3, quick), CancellationToken.None);

        await UntilAsync(() => handled.Contains(quick));
        model.Release(2);
        await lanes.EndAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_was_not_begun_when_the_lanes_end_is_left_for_the_next_run()
    {
        var handled = new ConcurrentQueue<long>();
        using var held = new SemaphoreSlim(0);
        using var lanes = new Lanes(
            async (update, cancel) =>
            {
                await held.WaitAsync(cancel);
                handled.Enqueue(update.Id);
            },
            parallel: 1, capacity: 100);
        for (var i = 1; i <= 3; i++)
            await lanes.AddAsync(Update(i, "c1"), CancellationToken.None);
        await Task.Delay(50); // the first one has begun

        var ending = lanes.EndAsync(TimeSpan.FromSeconds(10));
        held.Release(3);
        await ending;

        handled.Should().Equal(1);
    }

    private static InboxUpdate Update(long id, string lane) => new() { Id = id, Lane = lane, Json = "{}", Received = DateTimeOffset.UnixEpoch, State = InboxState.Waiting };

    private static async Task UntilAsync(Func<bool> there)
    {
        for (var i = 0; i < 1000 && !there(); i++)
            await Task.Delay(10);
        there().Should().BeTrue();
    }
}
