using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What a bot that was started anew knows of Telegram's limits.</summary>
public sealed class RestartedSenderTests
{
    [Fact]
    public async Task A_group_that_had_its_twenty_of_the_minute_before_a_restart_waits_for_the_next_minute()
    {
        var (time, limits) = (new FakeTimeProvider(DateTimeOffset.UtcNow), new SendingLimits { ChatInterval = TimeSpan.Zero, BurstWindow = TimeSpan.Zero, AllWindow = TimeSpan.Zero });
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token, limits, time);
        var (anna, group) = Places(server);
        sender.Queue([.. Enumerable.Repeat(Sender.Message(group, "au groupe"), limits.Group)]);
        sender.Run();
        await sender.SettledAsync();

        await sender.RestartAsync();
        sender.Queue(Sender.Message(group, "une de plus"), Sender.Message(anna, "à Anna"));
        await Sender.UntilAsync(() => sender.Rows[^1].State == OutboxState.Sent);

        sender.Rows[^2].State.Should().Be(OutboxState.Queued, "it stood before the other, and its group has had its twenty");
        time.Advance(limits.GroupWindow);
        await sender.SettledAsync();
        server.MessagesIn(group).FromBot.Should().HaveCount(limits.Group + 1);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_keeps_a_group_waiting_for_a_minute_at_most()
    {
        var (time, limits) = (new FakeTimeProvider(DateTimeOffset.UtcNow), new SendingLimits { ChatInterval = TimeSpan.Zero, BurstWindow = TimeSpan.Zero, AllWindow = TimeSpan.Zero });
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token, limits, time);
        var (_, group) = Places(server);
        var rows = sender.Queue([.. Enumerable.Repeat(Sender.Message(group, "au groupe"), limits.Group)]);
        sender.Run();
        await sender.SettledAsync();
        sender.Store.Write(tx =>
        {
            foreach (var row in sender.Rows)
                tx.Upsert(OutboxRow.Rows, row with { Sent = row.Sent + TimeSpan.FromHours(1) });
        });

        await sender.RestartAsync();
        sender.Queue(Sender.Message(group, "une de plus"));
        time.Advance(limits.GroupWindow);
        await sender.SettledAsync();

        server.MessagesIn(group).FromBot.Should().HaveCount(rows.Count + 1);
    }

    private static (ApiChat Anna, ApiChat Group) Places(BotApiServer server)
    {
        var anna = server.AddUser("Anna");
        server.Start(anna);
        var group = server.AddSupergroup("Le quai", [anna]);
        server.AddBot(group, anna);
        return (server.PrivateChat(anna), group);
    }
}
