using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>Whoever asks to be forgotten while messages for him are on their way.</summary>
public sealed class ForgottenMessagesTests
{
    [Fact]
    public async Task What_waits_for_somebody_who_was_forgotten_is_not_sent()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var (anna, bob) = (Reach(server, "Anna"), Reach(server, "Bob"));
        sender.Queue(Sender.Message(anna, "à Anna") with { Person = anna.Id }, Sender.Message(bob, "à Bob") with { Person = bob.Id });
        sender.Store.Write(tx => MessageOutbox.Forget(tx, anna.Id));

        sender.Run();
        await sender.SettledAsync();

        server.Record.Count("sendMessage").Should().Be(1);
        sender.Rows.Should().ContainSingle().Which.Person.Should().Be(bob.Id);
    }

    [Theory]
    [InlineData("ServerError")]
    [InlineData("TooMany")]
    [InlineData("None")]
    [InlineData("Blocked")]
    public async Task Whatever_becomes_of_what_is_on_its_way_to_somebody_who_is_forgotten_leaves_nothing_and_is_not_repeated(string what)
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var anna = Reach(server, "Anna");
        if (what == "Blocked")
            server.Block(server.World.Users[anna.Id]);
        var slow = FaultPlan.None with { Latency = (TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(400)) };
        server.Faults = what switch
        {
            "ServerError" => slow with { ServerError = 1 },
            "TooMany" => slow with { TooMany = 1 },
            _ => slow,
        };
        sender.Queue(Sender.Message(anna, "à Anna") with { Person = anna.Id }, Sender.Message(anna, "encore") with { Person = anna.Id });
        sender.Run();
        await Sender.UntilAsync(() => sender.Rows.Any(row => row.State == OutboxState.Sending));

        sender.Store.Write(tx => MessageOutbox.Forget(tx, anna.Id));
        await server.RequestAsync("sendMessage");
        await sender.Outbox.EndAsync(TimeSpan.FromSeconds(5));

        sender.Rows.Should().BeEmpty();
        server.Record.Count("sendMessage").Should().Be(1);
        sender.Store.Count(ChatSettings.Rows).Should().Be(0);
    }

    private static ApiChat Reach(BotApiServer server, string name)
    {
        var person = server.AddUser(name);
        server.Start(person);
        return server.PrivateChat(person);
    }
}
