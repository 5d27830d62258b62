using System.Net;
using System.Net.Sockets;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What becomes of a message whose call fails, by what is known of it.</summary>
public sealed class FailingCallsTests
{
    [Theory]
    [InlineData(OutgoingKind.Notice, 1)]
    [InlineData(OutgoingKind.Digest, 1)]
    [InlineData(OutgoingKind.Answer, 5)]
    public async Task What_may_have_gone_out_is_repeated_only_when_it_answers_somebody_and_not_for_ever(object kind, int calls)
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Reach(server);
        server.Faults = FaultPlan.None with { CutAfter = 1 };
        sender.Queue(Sender.Message(chat, "Bonjour", (OutgoingKind)kind));

        sender.Run();
        await sender.SettledAsync();

        sender.Rows.Should().ContainSingle().Which.State.Should().Be(OutboxState.Unknown);
        sender.Rows[0].Body.Should().BeEmpty();
        server.Record.Count("sendMessage").Should().Be(calls);
    }

    [Fact]
    public async Task An_edit_is_repeated_though_it_is_a_notice_for_it_is_harmless_twice()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Reach(server);
        sender.Queue(Sender.Message(chat, "avant"));
        sender.Run();
        var message = await server.MessagesIn(chat).FirstAsync(m => m.Text == "avant");
        server.Faults = FaultPlan.None with { CutAfter = 1 };

        sender.Queue(Sender.Message(chat, "après", OutgoingKind.Notice) with { Edit = message.Id });
        await server.UntilAsync(() => server.Record.Count("editMessageText") > 1 ? server : null, "a second edit");
        server.Faults = FaultPlan.None;
        await sender.SettledAsync();

        sender.Rows.Should().OnlyContain(row => row.State == OutboxState.Sent); // "message is not modified" is as good as done
        server.MessagesIn(chat).Now(message)!.Text.Should().Be("après");
    }

    [Fact]
    public async Task A_fault_of_the_server_that_lasts_is_outlasted_by_answers()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Reach(server);
        server.Faults = FaultPlan.None with { BadGateway = 1 };
        sender.Queue(Sender.Message(chat, "un"), Sender.Message(chat, "deux"));

        sender.Run();
        await server.UntilAsync(() => server.Record.Count("sendMessage") > Sender.Repeats + 2 ? server : null, "many tries");
        server.Faults = FaultPlan.None;

        (await server.MessagesIn(chat).CountAsync(2)).Select(m => m.Text).Should().Equal("un", "deux");
    }

    [Fact]
    public async Task Even_a_notice_waits_for_a_Telegram_that_cannot_be_reached_for_it_surely_did_not_go_out()
    {
        var port = FreePort();
        await using var sender = new Sender(new Uri($"http://127.0.0.1:{port}"), new BotApiOptions().Token);
        sender.Queue(new OutgoingMessage { Chat = 2, Kind = OutgoingKind.Notice, Text = MessageText.Plain("un avis") });
        sender.Run();
        await Sender.UntilAsync(() => sender.Rows.All(row => row.Failures > 2));

        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Port = port });
        await sender.SettledAsync();

        server.Record.Of("sendMessage").Should().ContainSingle("it says that it knows no such chat");
    }

    [Fact]
    public async Task A_chat_that_Telegram_asks_to_wait_for_keeps_its_order()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var (anna, bob) = (Reach(server), Reach(server, "Bob"));
        server.Faults = FaultPlan.None with { TooMany = 1 };
        sender.Queue(Sender.Message(anna, "un"), Sender.Message(anna, "deux"));
        sender.Run();
        await server.RequestAsync("sendMessage", r => r.Code == 429);
        server.Faults = FaultPlan.None;

        sender.Queue(Sender.Message(bob, "trois"));
        await sender.SettledAsync();

        server.MessagesIn(anna).FromBot.Select(m => m.Text).Should().Equal("un", "deux");
        server.MessagesIn(bob).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_revoked_token_ends_the_sending_and_loses_nothing()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token[..^4] + "gone");
        sender.Queue(Sender.Message(Reach(server), "un"), Sender.Message(Reach(server, "Bob"), "deux"));

        sender.Run();
        await Sender.UntilAsync(() => sender.Outbox.TokenRefused.IsCancellationRequested);
        await sender.Outbox.EndAsync(TimeSpan.FromSeconds(1));

        sender.Rows.Should().HaveCount(2).And.OnlyContain(row => row.State == OutboxState.Queued);
    }

    [Fact]
    public async Task A_silent_Telegram_does_not_keep_the_program_from_ending_and_the_message_is_found_on_its_way()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        server.Faults = FaultPlan.None with { Silence = 1 };
        sender.Queue(Sender.Message(Reach(server), "un"));
        sender.Run();
        await Sender.UntilAsync(() => sender.Rows[0].State == OutboxState.Sending);

        await sender.Outbox.EndAsync(TimeSpan.FromMilliseconds(100)).WaitAsync(TimeSpan.FromSeconds(20)); // Telegram would be silent for thirty

        sender.Rows[0].State.Should().Be(OutboxState.Sending);
    }

    [Fact]
    public async Task What_waits_for_its_turn_still_goes_out_when_the_program_ends()
    {
        await using var server = await StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Reach(server);
        sender.Queue([.. Enumerable.Range(1, 5).Select(i => Sender.Message(chat, $"{i}"))]);

        sender.Run();
        await sender.Outbox.EndAsync(TimeSpan.FromSeconds(10));

        sender.Rows.Should().OnlyContain(row => row.State == OutboxState.Sent);
    }

    private static Task<BotApiServer> StartAsync() => BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });

    private static ApiChat Reach(BotApiServer server, string name = "Anna")
    {
        var person = server.AddUser(name);
        server.Start(person);
        return server.PrivateChat(person);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
