using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Chats;

/// <summary>What a group's administrators decide, and how the bot comes and goes.</summary>
public sealed class GroupSettingsTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _bob = shared.Bot.Server.AddUser("Bob");

    [Theory]
    [InlineData("/language@talks_test_bot")]
    [InlineData("/scope@talks_test_bot")]
    [InlineData("/model@talks_test_bot off")]
    public async Task A_member_cannot_change_what_holds_for_all(string command)
    {
        var group = await _bot.GroupAsync(_bob);

        var answer = await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bob, group, command));

        answer.Text.Should().Contain("administrateurs");
        answer.Keyboard.Should().BeEmpty();
        ChatSettings.Of(_bot.Store, group.Id).OutsideModel.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_turns_pages_without_end_leaves_a_group_room_for_answers()
    {
        var group = await _bot.GroupAsync(_bob);
        var list = await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bob, group, "/sources@talks_test_bot"));

        var presses = Enumerable.Range(0, 30).Select(i => _bot.Server.PressData(_bob, list, $"page:{1 + (i % 2)}")).ToList();
        foreach (var press in presses)
            await _bot.Server.AnsweredAsync(press);

        presses.Count(press => press.Text?.StartsWith("Doucement", StringComparison.Ordinal) is true).Should().Be(20);
    }

    [Fact]
    public async Task A_member_cannot_press_the_buttons_of_an_administrator()
    {
        var group = await _bot.GroupAsync(_bob);
        var panel = await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bot.Anna, group, "/language@talks_test_bot"));

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_bob, panel, "English"));

        press.Text.Should().Contain("administrateurs");
        ChatSettings.Of(_bot.Store, group.Id).Lang.Should().BeNull();
    }

    [Fact]
    public async Task An_administrator_sets_the_language_and_forbids_the_model()
    {
        var group = await _bot.GroupAsync(_bob);
        var view = _bot.Server.MessagesIn(group);
        var panel = await view.ReplyToAsync(_bot.Server.Say(_bot.Anna, group, "/language@talks_test_bot"));
        _bot.Server.PressButton(_bot.Anna, panel, "English");
        await view.EditedAsync(panel);

        var off = await view.ReplyToAsync(_bot.Server.Say(_bot.Anna, group, "/model@talks_test_bot off", new Says { SenderChat = group }));

        off.Text.Should().StartWith("No language model");
        ChatSettings.Of(_bot.Store, group.Id).Should().BeEquivalentTo(new { Lang = "en", OutsideModel = false });
    }

    [Fact]
    public async Task The_bot_greets_where_it_is_added_and_knows_where_it_was_removed()
    {
        var group = await _bot.GroupAsync(_bob);
        _bot.Server.KickBot(group);
        await _bot.SettleAsync();
        var gone = ChatSettings.Of(_bot.Store, group.Id).State;

        _bot.Server.AddBot(group, _bob);
        await _bot.Server.MessagesIn(group).CountAsync(2);
        await _bot.SettleAsync();

        gone.Should().Be(ChatState.Gone);
        ChatSettings.Of(_bot.Store, group.Id).State.Should().Be(ChatState.Active);
        _bot.Server.MessagesIn(group).FromBot.Should().HaveCount(2).And.OnlyContain(m => m.Text!.Contains("@talks_test_bot"));
    }

    [Fact]
    public async Task Rights_that_are_taken_and_given_are_known()
    {
        var group = await _bot.GroupAsync(_bob);
        _bot.Server.RestrictBot(group);
        await _bot.SettleAsync();
        var muted = ChatSettings.Of(_bot.Store, group.Id).State;
        _bot.Server.PromoteBot(group);
        await _bot.SettleAsync();

        muted.Should().Be(ChatState.Muted);
        ChatSettings.Of(_bot.Store, group.Id).State.Should().Be(ChatState.Active);
        _bot.Server.MessagesIn(group).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_person_who_blocks_and_unblocks_the_bot_is_answered_again()
    {
        await _bot.AskAsync(_bob, BotOnLoopback.Question);
        _bot.Server.Block(_bob);
        await _bot.SettleAsync();
        var blocked = ChatSettings.Of(_bot.Store, _bob.Id).State;
        _bot.Server.Unblock(_bob);

        var answer = await _bot.AskAsync(_bob, BotOnLoopback.Question);

        blocked.Should().Be(ChatState.Blocked);
        answer.Text.Should().Contain(BotOnLoopback.Cost);
        ChatSettings.Of(_bot.Store, _bob.Id).State.Should().Be(ChatState.Active);
    }
}
