using System.Text.Json;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

public sealed class ReceivedUpdatesTests
{
    [Fact]
    public async Task An_update_that_comes_twice_is_answered_once()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        var answer = await bot.AskAsync(BotOnLoopback.Question);

        bot.Server.Repeat(bot.Server.LastUpdate()!);
        await bot.SettleAsync();

        bot.Messages.FromBot.Should().ContainSingle().Which.Id.Should().Be(answer.Id);
    }

    [Fact]
    public async Task A_kind_of_update_that_does_not_exist_yet_is_passed_over()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        bot.Server.RawUpdate("kind_of_tomorrow", """{"x":1}""");

        var answer = await bot.AskAsync(BotOnLoopback.Question);

        answer.Words.Should().Contain(BotOnLoopback.Cost);
        await bot.SettleAsync();
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_set_aside_and_keeps_nobody_from_an_answer()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        bot.Server.Start(bot.Anna);
        bot.Server.RawUpdate("message", """{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"forward_origin":{"type":"of tomorrow"}}""");

        var answer = await bot.AskAsync(BotOnLoopback.Question);

        answer.Words.Should().NotBeEmpty();
        await bot.Server.UpdatesTakenAsync();
        var aside = bot.Store.Where(InboxUpdate.Rows, u => u.State == InboxState.SetAside);
        aside.Should().ContainSingle().Which.Fault.Should().Be("JsonException");
        aside[0].Json.Should().Contain("of tomorrow", "whoever looks wants to see it");
    }

    [Fact]
    public async Task What_waited_when_the_bot_ended_is_answered_at_its_next_start()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            // Telegram takes it for received, and will not bring it again.
            var raw = JsonSerializer.SerializeToElement(new
            {
                update_id = 1,
                message = new
                {
                    message_id = 999,
                    date = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                    text = BotOnLoopback.Question,
                    chat = new { id = there.Chat.Id, type = "private" },
                    from = new { id = there.Anna.Id, is_bot = false, first_name = "Anna" },
                },
            });
            new UpdateInbox(there.Store, TimeProvider.System).Accept([raw]).Should().ContainSingle();
        });

        (await bot.Messages.FirstAsync(m => m.Words.Contains(BotOnLoopback.Cost, StringComparison.Ordinal))).Should().NotBeNull();
    }
}
