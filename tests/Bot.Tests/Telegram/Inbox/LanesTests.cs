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
            parallel: 2, capacity: 100, (_, _) => []);
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
            parallel: 1, capacity: 100, (_, _) => []);
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
            parallel: 1, capacity: 100, (_, _) => []);
        for (var i = 1; i <= 3; i++)
            await lanes.AddAsync(Update(i, "c1"), CancellationToken.None);
        await Task.Delay(50); // the first one has begun

        var ending = lanes.EndAsync(TimeSpan.FromSeconds(10));
        held.Release(3);
        await ending;

        handled.Should().Equal(1);
    }

    [Fact]
    public async Task A_flood_in_one_chat_waits_in_the_store_keeps_its_order_and_takes_no_room_of_the_others()
    {
        var (stored, gate) = (new List<InboxUpdate>(), new Lock());
        var handled = new ConcurrentQueue<InboxUpdate>();
        using var held = new SemaphoreSlim(0);
        using var lanes = new Lanes(
            async (update, cancel) =>
            {
                if (update.Id == 1)
                    await held.WaitAsync(cancel);
                handled.Enqueue(update);
                lock (gate)
                    stored.Remove(update);
            },
            parallel: 4, capacity: Lanes.MostOfOne + 10,
            (lane, most) =>
            {
                lock (gate)
                    return [.. stored.Where(update => update.Lane == lane).Take(most)];
            });

        for (var i = 1; i <= 1000; i++)
            await AddAsync(Update(i, "c1"));
        lanes.HasRoom.Should().BeTrue();
        await AddAsync(Update(2000, "c2"));
        await UntilAsync(() => handled.Any(update => update.Lane == "c2"));
        held.Release();
        for (var i = 1001; i <= 1500; i++)
            await AddAsync(Update(i, "c1"));
        await UntilAsync(() => stored.Count == 0);

        handled.Where(update => update.Lane == "c1").Select(update => update.Id).Distinct().Should().BeEquivalentTo(Enumerable.Range(1, 1500), o => o.WithStrictOrdering());

        Task AddAsync(InboxUpdate update)
        {
            lock (gate)
                stored.Add(update);
            return lanes.AddAsync(update, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Without_room_whoever_adds_waits()
    {
        using var held = new SemaphoreSlim(0);
        using var lanes = new Lanes((_, cancel) => held.WaitAsync(cancel), parallel: 1, capacity: 1, (_, _) => []);
        await lanes.AddAsync(Update(1, "c1"), CancellationToken.None);
        await UntilAsync(() => lanes.HasRoom); // it has begun
        await lanes.AddAsync(Update(2, "c2"), CancellationToken.None);

        lanes.HasRoom.Should().BeFalse("a webhook says 503 now");
        var third = lanes.AddAsync(Update(3, "c3"), CancellationToken.None);
        third.IsCompleted.Should().BeFalse();
        held.Release(3);
        await third;
    }

    private static InboxUpdate Update(long id, string lane) => new() { Id = id, Lane = lane, Json = "{}", Received = DateTimeOffset.UnixEpoch, State = InboxState.Waiting };

    private static async Task UntilAsync(Func<bool> there)
    {
        for (var i = 0; i < 1000 && !there(); i++)
            await Task.Delay(10);
        there().Should().BeTrue();
    }
}
