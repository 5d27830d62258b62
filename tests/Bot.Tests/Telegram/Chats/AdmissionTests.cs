using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Chats;

/// <summary>Who is not answered: chats that are not served, who asks too much, and questions of long ago.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task A_chat_that_is_not_served_gets_one_line_in_private_silence_in_a_group_and_leaves_nothing()
    {
        await using var bot = await BotOnLoopback.StartAsync(keys: new() { ["Telegram:AllowedChats"] = "12345" });
        var group = bot.Server.AddSupergroup("Le quai", bot.Anna);
        bot.Server.AddBot(group, bot.Anna);
        bot.Server.Say(bot.Anna, group, $"/ask@talks_test_bot {BotOnLoopback.Question}");

        bot.Server.Say(bot.Anna, BotOnLoopback.Question);
        bot.Server.Say(bot.Anna, BotOnLoopback.Question);
        await bot.SettleAsync();

        bot.Server.MessagesIn(group).FromBot.Should().BeEmpty();
        bot.Messages.FromBot.Should().ContainSingle().Which.Text.Should().Contain("ne répond pas");
        bot.Store.All(KeptAnswer.Rows).Should().BeEmpty();
        bot.Store.All(ChatSettings.Rows).Should().BeEmpty();
        bot.Store.All(OutboxRow.Rows).Should().OnlyContain(row => row.Person == 0);
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_so_once()
    {
        await using var bot = await BotOnLoopback.StartAsync(keys: new() { ["FairUse:QuestionsPerPerson"] = "2" });

        for (var i = 0; i < 5; i++)
            bot.Server.Say(bot.Anna, BotOnLoopback.Question);
        await bot.Messages.CountAsync(3);
        await bot.SettleAsync();

        bot.Messages.FromBot.Should().HaveCount(3);
        bot.Messages.FromBot[^1].Text.Should().StartWith("Voilà beaucoup de questions");
    }

    [Fact]
    public async Task Questions_of_more_than_a_day_ago_get_one_line_together_a_chat()
    {
        var dora = default(ApiUser);
        await using var bot = await BotOnLoopback.StartAsync(arrange: there =>
        {
            var old = there.Server.World.Now - TimeSpan.FromHours(25);
            dora = there.Server.AddUser("Dora");
            for (var i = 0; i < 300; i++)
                there.Server.Say(i % 2 == 0 ? there.Anna : dora, BotOnLoopback.Question, new Says { At = old.AddSeconds(i) });
        });
        var fresh = bot.Server.Say(bot.Anna, BotOnLoopback.Question);
        await bot.Messages.ReplyToAsync(fresh);
        await bot.SettleAsync();

        bot.Messages.FromBot.Should().HaveCount(2);
        bot.Messages.FromBot[0].Text.Should().Contain("questions");
        bot.Server.MessagesIn(bot.Server.PrivateChat(dora!)).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_is_kept_out_by_an_owner_is_not_answered()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        var group = await bot.GroupAsync();
        bot.Store.Write(tx => new BlockList(bot.Store, TimeProvider.System).BlockPerson(tx, bot.Anna.Id, 1));

        bot.Server.Say(bot.Anna, group, $"/ask@talks_test_bot {BotOnLoopback.Question}");
        await bot.SettleAsync();

        bot.Store.All(KeptAnswer.Rows).Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_that_is_bound_to_a_group_is_not_there_for_others()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        var group = await bot.GroupAsync();
        bot.Store.Write(tx => new SourceAudience(bot.Texts, TimeProvider.System).Bind(tx, BotOnLoopback.Port, group.Id, 1));

        var inGroup = await bot.Server.MessagesIn(group).ReplyToAsync(bot.Server.Say(bot.Anna, group, $"/ask@talks_test_bot {BotOnLoopback.Question}"));
        var inPrivate = await bot.AskAsync(BotOnLoopback.Question);
        var key = bot.Store.Where(KeptAnswer.Rows, a => a.Chat == group.Id).Single().Key;
        var byLink = await bot.AskAsync($"/start q_{key}");
        var listed = await bot.AskAsync("/sources");

        inGroup.Text.Should().Contain(BotOnLoopback.Cost);
        inPrivate.Text.Should().NotContain(BotOnLoopback.Cost);
        byLink.Text.Should().NotContain(BotOnLoopback.Cost);
        listed.Text.Should().NotContain("Kervran");
    }
}
