using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

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
                new OutgoingMessage
                {
                    Chat = there.Chat.Id,
                    Kind = OutgoingKind.Answer,
                    Text = MessageText.Plain("un"),
                    Rest = [MessageText.Plain("deux"), MessageText.Plain("trois")],
                    Rich = new InputRichMessage { Blocks = [new InputRichBlockParagraph { Text = new string('x', 40_000) }] },
                    Keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Contexte", "c:1")),
                },
            ]));
        });

        var sent = await bot.Messages.CountAsync(4);

        var parts = sent.Where(m => m.Text is "un" or "deux" or "trois").ToList();
        parts.Select(m => (m.Text, Buttons: m.Keyboard.Count)).Should().Equal(("un", 0), ("deux", 0), ("trois", 1));
        bot.Server.Record.Of("sendRichMessage").Should().ContainSingle();
    }
}
