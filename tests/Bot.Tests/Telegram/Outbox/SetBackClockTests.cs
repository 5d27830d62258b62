using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>A machine whose clock is set back while the bot runs.</summary>
public sealed class SetBackClockTests
{
    [Fact]
    public async Task Answers_go_on_when_the_clock_is_set_back_by_an_hour()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token, new SendingLimits(), time);
        var anna = server.AddUser("Anna");
        server.Start(anna);
        var chat = server.PrivateChat(anna);
        sender.Run();
        sender.Queue(Sender.Message(chat, "avant"));
        await sender.SettledAsync();

        time.AdjustTime(time.GetUtcNow().AddHours(-1));
        sender.Queue(Sender.Message(chat, "après"));
        await Sender.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(10)); // 15 seconds in all
            return sender.Rows.All(row => row.State == OutboxState.Sent);
        });

        server.MessagesIn(chat).FromBot.Select(message => message.Text).Should().Equal("avant", "après");
    }
}
