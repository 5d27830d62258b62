using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>A long answer that goes out in several messages, because Telegram does not take the one that it is.</summary>
public sealed class RefusedRichMessageTests
{
    [Fact]
    public async Task A_picture_that_Telegram_refuses_leaves_its_words_and_its_buttons()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            there.Store.Write(tx => new MessageOutbox(there.Store, TimeProvider.System).Queue(tx,
            [
                new OutgoingMessage
                {
                    Chat = there.Chat.Id,
                    Kind = OutgoingKind.Answer,
                    Text = MessageText.Plain("trois questions"),
                    Picture = [1, 2, 3],
                    Keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Contexte", "c:1")),
                },
            ]));
        });

        var sent = await bot.Messages.CountAsync(2);

        sent.Should().ContainSingle(m => m.Text == "trois questions").Which.Should().Match<ApiMessage>(m => m.File == null && m.Keyboard.Count == 1);
        bot.Server.Record.Of("sendPhoto").Should().ContainSingle();
    }

    [Fact]
    public async Task A_rich_message_that_Telegram_refuses_arrives_whole_as_regular_ones_with_the_buttons_on_the_last()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            there.Store.Write(tx => new MessageOutbox(there.Store, TimeProvider.System).Queue(tx,
            [
                Long(there.Chat),
            ]));
        });

        var sent = await bot.Messages.CountAsync(4);

        var parts = sent.Where(m => m.Text is "un" or "deux" or "trois").ToList();
        parts.Select(m => (m.Text, Buttons: m.Keyboard.Count)).Should().Equal(("un", 0), ("deux", 0), ("trois", 1));
        bot.Server.Record.Of("sendRichMessage").Should().ContainSingle();
    }

    [Fact]
    public async Task Another_answer_does_not_come_between_the_parts()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Anna(server);
        sender.Queue(Long(chat), Sender.Message(chat, "autre réponse"));

        sender.Run();
        await sender.SettledAsync();

        server.MessagesIn(chat).FromBot.Select(m => m.Text).Should().Equal("un", "deux", "trois", "autre réponse");
    }

    [Fact]
    public async Task A_bot_that_ends_between_the_parts_goes_on_with_the_next_one()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var limits = new SendingLimits { ChatInterval = TimeSpan.FromHours(1) };
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token, limits, time);
        var chat = Anna(server);
        sender.Queue(Long(chat), Sender.Message(chat, "autre réponse"));
        sender.Run();
        await Sender.UntilAsync(() => sender.Rows[0] is { State: OutboxState.Queued, Fault: not null }); // the rich form is refused
        time.Advance(limits.ChatInterval);
        await Sender.UntilAsync(() => sender.Rows[0].State == OutboxState.Sent);

        await sender.RestartAsync();
        for (var parts = 2; parts <= 4; parts++)
        {
            time.Advance(limits.ChatInterval);
            await Sender.UntilAsync(() => sender.Rows.Count(row => row.State == OutboxState.Sent) == parts);
        }

        server.MessagesIn(chat).FromBot.Select(m => m.Text).Should().Equal("un", "deux", "trois", "autre réponse");
    }

    private static ApiChat Anna(BotApiServer server)
    {
        var anna = server.AddUser("Anna");
        server.Start(anna);
        return server.PrivateChat(anna);
    }

    private static OutgoingMessage Long(ApiChat chat) => new()
    {
        Chat = chat.Id,
        Kind = OutgoingKind.Answer,
        Text = MessageText.Plain("un"),
        Rest = [MessageText.Plain("deux"), MessageText.Plain("trois")],
        Rich = new InputRichMessage { Blocks = [new InputRichBlockParagraph { Text = new string('x', 40_000) }] },
        Keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Contexte", "c:1")),
    };
}
